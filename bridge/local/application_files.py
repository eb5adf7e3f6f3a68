"""Files of bytes, written all or none, and never over an input."""

from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from ...core.errors import CoreError
from ..safe_outputs import check_destinations


@contextmanager
def staged_files(files, sources):
    """Write files beside their targets and put them in place when the block ends well.

    Parameters
    ----------
    files : iterable of (path, bytes)
    sources : sequence of str
        Inputs; none may be overwritten.

    Raises
    ------
    CoreError
        ``write_failed``.
    """
    files = [(Path(path), data) for path, data in files]
    check_destinations([str(path) for path, _ in files], [one for one in sources if one])
    with ExitStack() as stack:
        staged = []
        for path, data in files:
            part = path.with_name(f".{path.stem}-{uuid4().hex}.part")
            stack.callback(_remove, part)
            _write(part, path, data)
            staged.append((part, path))
        yield
        _put_in_place(staged)


def _write(part, path, data):
    try:
        part.write_bytes(data)
    except OSError as error:
        raise _failed(path, error) from error


def _put_in_place(staged):
    """Rename; where a later one fails, the earlier ones get back what stood there."""
    kept = []
    try:
        for part, path in staged:
            before = path.read_bytes() if path.is_file() else None
            part.replace(path)
            kept.append((path, before))
    except OSError as error:
        for done, before in kept:
            with suppress(OSError):
                _remove(done) if before is None else done.write_bytes(before)
        raise _failed(path, error) from error


def _remove(path):
    with suppress(OSError):
        path.unlink()


def _failed(path, error):
    return CoreError("write_failed", target=str(path), reason=error.strerror or str(error))
