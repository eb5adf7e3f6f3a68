"""Classes that Qt 6 keeps in another module, and that ``qgis.PyQt`` does not bring together."""

try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoStack
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoStack

__all__ = ["QUndoCommand", "QUndoStack"]
