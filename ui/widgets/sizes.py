"""Windows remember their size."""

from qgis.PyQt.QtWidgets import QDialog

from ...bridge import settings


class RememberingDialog(QDialog):
    """A dialog that opens as large as it was closed; it needs its object name first."""

    def restore_size(self, width, height):
        """The size of last time, else this many lines of text wide and high."""
        line = self.fontMetrics().height()
        kept = settings.get(f"{settings.SIZE}{self.objectName()}")
        wanted = kept or (width * line, height * line)
        screen = self.screen().availableGeometry()
        self.resize(min(wanted[0], screen.width()), min(wanted[1], screen.height()))

    def done(self, result):
        settings.put(f"{settings.SIZE}{self.objectName()}", (self.width(), self.height()))
        super().done(result)
