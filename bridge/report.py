"""Write report pages: whole or not at all."""

from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from ..core.errors import CoreError
from ..core.report.html import render
from .fictional import told
from .i18n import user_language
from .report_texts import report_texts
from .version import plugin_version


def stamp_of(study):
    """What every page says of itself: keywords of a :class:`~..core.report.frame.PageContent`.

    Parameters
    ----------
    study : Study or None
        Its name and the words of its sources; None where the data are in no study.
    """
    return {
        "subtitle": study.name if study else "",
        "language": user_language(),
        "created_at": datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
        "version": plugin_version(),
        "attribution": told(study.attributions()) if study else (),
    }


def staged_report(path, content):
    """:func:`staged_page` of a :class:`~..core.report.content.ReportContent`.

    Raises
    ------
    CoreError
        ``write_failed``, ``missing_package``.
    """
    return staged_page(path, render(content, report_texts()))


@contextmanager
def staged_page(path, html):
    """Write a page beside its target and put it in place when the block ends well.

    What stood at ``path`` stays untouched until then, and for good when the block fails.
    """
    path = Path(path)
    staged = _stage(path, html)
    try:
        yield
        try:
            staged.replace(path)
        except OSError as error:
            raise _failed(path, error) from error
    finally:
        staged.unlink(missing_ok=True)


def _stage(path, html):
    staged = path.with_name(f".{path.stem}-{uuid4().hex}.part")
    try:
        with staged.open("x", encoding="utf-8", newline="\n") as file:
            file.write(html)
    except OSError as error:
        # Where the folder is none there is nothing to take away.
        with suppress(OSError):
            staged.unlink()
        raise _failed(path, error) from error
    return staged


def _failed(path, error):
    return CoreError("write_failed", target=path, reason=error.strerror or str(error))
