"""Ctrl+Z and its companion for scenarios, where our widgets or our tool have the keyboard."""

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QKeySequence

_KINDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class UndoKeys(QObject):
    """An event filter; QGIS's own undo, of layers, does not see the keys."""

    def __init__(self, workspace, parent=None):
        super().__init__(parent)
        self._workspace = workspace
        self._watched = []

    def attach(self, *widgets):
        """Watch widgets; what they hand on counts too."""
        self.detach()
        self._watched = list(widgets)
        for widget in self._watched:
            widget.installEventFilter(self)

    def detach(self):
        for widget in self._watched:
            if not sip.isdeleted(widget):
                widget.removeEventFilter(self)
        self._watched = []

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        if event.type() not in _KINDS:
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if not undo and not event.matches(QKeySequence.StandardKey.Redo):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            stack = self._workspace.undo
            (stack.undo if undo else stack.redo)()
        return True
