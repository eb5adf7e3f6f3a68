"""The file of a study as a file: is it whole, and how a new one takes its place."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from ..errors import CoreError

_HEADER = b"SQLite format 3\x00"


def check_file(path):
    """Raise unless ``path`` is a whole SQLite file (``missing_file``, ``not_a_study``, …)."""
    path = Path(path)
    if not path.is_file():
        raise CoreError("missing_file", file=str(path))
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise CoreError("unreadable_study", file=str(path), reason=str(error)) from error
    if len(head) < 100 or not head.startswith(_HEADER):
        raise CoreError("not_a_study", file=str(path))
    # The header counts the pages, but only where both change counters agree, and only while no
    # write-ahead log holds further pages (SQLite file format, sections 1.3.7 and 1.3.8).
    page_size, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
    expected = pages * (65536 if page_size == 1 else page_size)
    if head[24:28] == head[92:96] and not companion(path, "-wal").exists():
        size = path.stat().st_size
        if size < expected:
            reason = f"{size} / {expected} bytes"
            raise CoreError("damaged_study", file=str(path), reason=reason)


def companion(path, ending):
    """Path of the file that SQLite keeps beside a database, for example ``-wal``."""
    path = Path(path)
    return path.with_name(path.name + ending)


@contextmanager
def workshop(path):
    """A folder beside ``path`` to build its successor in; it is removed with what is left in it.

    Errors about the file that is being built are told about ``path``.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix=".nigiwai-", dir=path.parent))
    except OSError as error:
        raise CoreError("write_failed", target=str(path), reason=error.strerror) from error
    try:
        yield folder
    except OSError as error:
        raise CoreError("write_failed", target=str(path), reason=str(error)) from error
    except CoreError as error:
        own = {key: str(path) for key in ("file", "target") if key in error.facts}
        raise CoreError(error.code, **{**error.facts, **own}) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def move(new, path):
    """Put the finished file ``new`` at ``path``, in one step."""
    try:
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(new, path)
    except PermissionError as error:
        # Windows does not replace a file that a program holds open.
        raise CoreError("study_locked", file=str(path), reason=str(error)) from error
    except OSError as error:
        raise CoreError("write_failed", target=str(path), reason=str(error)) from error
