"""Facts as lines: a name, a value, and a mark that says whether it is as it should be."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

# A sign for each mark, so that colour says nothing alone.
SIGNS = {"good": "✓", "bad": "✕", "weak": "▲", "": ""}


class Facts(QWidget):
    """A grid of facts; :meth:`show_facts` replaces them."""

    def __init__(self, name, parent=None):
        super().__init__(parent)
        self.setObjectName(f"nigiwai_facts_{name}")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)

    def show_facts(self, rows):
        """Show ``(mark, name, value)`` rows; the marks are those of ``SIGNS``."""
        while self._grid.count():
            earlier = self._grid.takeAt(0).widget()
            # It is deleted later; until then it must not show through.
            earlier.hide()
            earlier.deleteLater()
        for number, (mark, name, value) in enumerate(rows):
            for column, text in enumerate((SIGNS[mark], name, value)):
                self._grid.addWidget(_cell(text, column), number, column)
        self.setVisible(bool(rows))

    def texts(self):
        """What is shown, as rows of texts."""
        cells = [self._grid.itemAt(place).widget().text() for place in range(self._grid.count())]
        return [tuple(cells[start:start + 3]) for start in range(0, len(cells), 3)]


def _cell(text, column):
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    if column == 2:
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setToolTip(text)
    return label
