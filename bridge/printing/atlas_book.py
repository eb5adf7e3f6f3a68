"""All sheets of an atlas, one after another, into one PDF and a picture each: all or none."""

import os
import re
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from ...core.errors import CoreError
from ...core.progress import ignore_progress
from ..safe_outputs import check_destinations
from .atlas_checks import faults
from .atlas_sheet import NUMBERS, district_sheet, is_small
from .export import export, export_book
from .templates import load

# What no file system takes in a name, and blanks.
_UNFIT = re.compile(r'[\\/:*?"<>|\s\x00-\x1f.]+')
LONGEST_NAME = 60


@dataclass
class Book:
    """What was found while the sheets were made.

    ``faults`` are ``(district, sentence)``; ``left_out`` ``(district, numbers without room)``.
    """

    faults: list = field(default_factory=list)
    left_out: list = field(default_factory=list)


def letters_of(project, path):
    """Size of names on the maps of a template [pt], which must have the frame of the numbers.

    Raises
    ------
    CoreError
        ``atlas_template``, and those of ``templates.load``.
    """
    layout = load(project, path)
    if layout.itemById(NUMBERS) is None:
        raise CoreError("atlas_template", file=Path(path).name)
    return 6.5 if is_small(layout) else 8.0


def picture_name(number, count, name):
    """File name of the picture of a sheet, for example ``03_district.png``."""
    words = _UNFIT.sub("_", name).strip("_")[:LONGEST_NAME] or "sheet"
    return f"{number:0{max(len(str(count)), 2)}d}_{words}.png"


def sheets_of(numbers, rows, look, project, layers, town, book, progress=ignore_progress):
    """Layouts of districts, made one after another: only one is in memory.

    Yields ``(row, layout)``; ``book`` keeps what is to be said.
    """
    for place, row in enumerate(rows):
        progress(place / len(rows))
        layout, dropped = district_sheet(numbers, row, look, project, layers, town)
        name = numbers.districts.names[row]
        book.faults += [(name, sentence) for sentence in faults(layout)]
        if dropped:
            book.left_out.append((name, dropped))
        yield row, layout
    # The last moment to stop: then the files are put in place.
    progress(1.0)


@contextmanager
def written_book(sheets, names, pdf, folder, dpi, sources):
    """Write sheets beside their targets and put them in place when the block ends well.

    Parameters
    ----------
    sheets : iterable of (int, QgsPrintLayout)
    names : dict of int to str
        File names of the pictures.
    pdf, folder : str
        Targets, empty for none.
    dpi : int
    sources : sequence of str
        Inputs; none may be overwritten.

    Raises
    ------
    CoreError
        ``write_failed``.
    """
    pictures = {row: Path(folder) / name for row, name in names.items()} if folder else {}
    targets = [*([Path(pdf)] if pdf else []), *pictures.values()]
    check_destinations(list(map(str, targets)), [one for one in sources if one])
    with ExitStack() as stack:
        staged = [(_room(stack, path), path) for path in ([Path(pdf)] if pdf else [])]
        room = _room(stack, Path(folder) / "sheets") if folder else None
        if room is not None:
            staged += [(room.parent / path.name, path) for path in pictures.values()]
        _draw(sheets, pictures, staged[0][0] if pdf else None, room, dpi)
        yield
        _put_in_place(staged)


def _room(stack, target):
    """A path in a passing folder beside a target, whose folder is made where it is missing."""
    try:
        _made_folder(stack, target.parent)
        folder = stack.enter_context(
            tempfile.TemporaryDirectory(prefix=".nigiwai-", dir=target.parent))
    except OSError as error:
        raise _failed(target, error) from error
    return Path(folder) / target.name


def _made_folder(stack, folder):
    """Make a folder; it goes again where it stays empty."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for one in reversed(missing):
        stack.callback(_remove_empty, one)


def _remove_empty(folder):
    with suppress(OSError):
        folder.rmdir()


def _draw(sheets, pictures, pdf, room, dpi):
    def drawn():
        for row, layout in sheets:
            if room is not None:
                export(layout, room.parent / pictures[row].name, dpi=dpi)
            yield layout

    if pdf is not None:
        export_book(drawn(), pdf, dpi=dpi)
        return
    for _layout in drawn():
        pass


def _put_in_place(staged):
    """Move all files to their targets; where one fails, those before it come back."""
    kept = []
    try:
        for made, path in staged:
            before = made.with_name(f"{made.name}.before")
            had = path.is_file()
            if had:
                os.replace(path, before)
            kept.append((path, before if had else None))
            os.replace(made, path)
    except OSError as error:
        for path, before in reversed(kept):
            with suppress(OSError):
                path.unlink(missing_ok=True) if before is None else os.replace(before, path)
        raise _failed(staged[len(kept) - 1][1] if kept else staged[0][1], error) from error


def _failed(path, error):
    return CoreError("write_failed", target=str(path), reason=error.strerror or str(error))
