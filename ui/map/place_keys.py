"""The keys of the tool that places facilities."""

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer

STEP_M, LONG_STEP_M = 10.0, 100.0
# Steps that follow each other within this time are one move, with one step of undo.
SETTLE_MS = 400
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ESCAPE, _MENU = (Qt.Key.Key_Escape,), (Qt.Key.Key_Menu,)


class KeyMoves(QObject):
    """Reads the keys before the canvas does, which would pan with the arrows and, while a button
    is down, swallow the others."""

    def __init__(self, tool):
        super().__init__(tool)
        self._tool = tool
        self._canvas = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.settle)
        self._place = None

    def attach(self, canvas):
        self.detach()
        self._canvas = canvas
        canvas.installEventFilter(self)
        canvas.viewport().installEventFilter(self)

    def detach(self):
        canvas, self._canvas = self._canvas, None
        if canvas is not None and not sip.isdeleted(canvas):
            canvas.removeEventFilter(self)
            canvas.viewport().removeEventFilter(self)

    def settle(self):
        """Steps made with the keys are over: report the move."""
        place = self._place
        self.drop()
        if place is not None:
            self._tool.drop(place)

    def drop(self):
        """Forget steps that were not reported."""
        self._timer.stop()
        self._place = None

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        kind = event.type()
        if kind == QEvent.Type.Leave and self._canvas and watched == self._canvas.viewport():
            self._tool.pointer_left()
        elif kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            action = self._action_of(event)
            if action is not None:
                event.accept()
                # A shortcut of the main window would take the key: ours comes again as a press.
                if kind == QEvent.Type.KeyPress:
                    self._do(action, event)
                return True
        return False

    def _do(self, action, event):
        if action == self._step:
            self._step(event)
        else:
            action()

    def _action_of(self, event):
        """What a key does now; None where it is not ours."""
        tool, key = self._tool, event.key()
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            return None
        carries = tool.card is not None
        chosen = bool(tool.selection) and not carries
        for keys, ours, action in (
            (_ESCAPE, True, tool.end),
            (_WAYS, carries or (chosen and tool.describe(tool.selection)), self._step),
            (_ENTER, carries and tool.ghost.place is not None, tool.place_ghost),
            (_ENTER, chosen, self._enter),
            (_REMOVE, chosen, self._remove),
            (_MENU, chosen, self._open_menu),
        ):
            if key in keys and ours:
                return action
        return None

    def _step(self, event):
        tool = self._tool
        if tool.is_pressed():
            return
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        metres = LONG_STEP_M if shift else STEP_M
        start = tool.start_of_steps(self._place)
        if start is None:
            return
        east, north = _WAYS[event.key()]
        place = (start[0] + east * metres, start[1] + north * metres)
        if tool.card is None:
            self._place = place
            tool.dragged = tool.selection
            tool.selection_mark.put_away()
            self._timer.start()
        tool.carry(*place)

    def _enter(self):
        """Ends a move; without one, edits."""
        if self._place is not None:
            self.settle()
        else:
            self._tool.ask_edit(self._tool.selection)

    def _remove(self):
        self._tool.ask_removal(self._tool.selection)

    def _open_menu(self):
        self.settle()
        self._tool.open_menu_of(self._tool.selection)
