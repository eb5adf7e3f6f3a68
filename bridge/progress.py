"""QGIS feedback as the progress callable of the core."""

from ..core.errors import Cancelled


def progress_of(feedback):
    """A callable that moves the bar and raises :class:`Cancelled` when asked to stop."""

    def progress(share):
        if feedback.isCanceled():
            raise Cancelled
        feedback.setProgress(100.0 * share)

    return progress
