"""A part of a window that scrolls where it is higher than its place."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea


def fitted(content):
    """A scroll area that is as wide as its content asks, so that nothing is cut at the side."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.setMinimumWidth(
        content.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area
