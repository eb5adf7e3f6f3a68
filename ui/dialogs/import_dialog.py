"""Files into the study, step by step: choose, look at what they are, answer, import."""

import csv
import json
import tempfile
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.run import Run
from ..models.import_files import FILE, ImportFiles
from ..widgets.answer_panel import AnswerPanel

_SIZE = (980, 680)


class ImportDialog(QDialog):
    """Starts ``nigiwai:import_data``, first as a preview, then for good."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_import")
        self.setWindowTitle(tr("Import data into the study"))
        self.resize(*_SIZE)
        # ``{(file, question): {key: value}}``
        self._answers = {}
        self._folder = tempfile.TemporaryDirectory(prefix="nigiwai-")
        self._run = Run(self)
        self._run.progressed.connect(self._progress)
        self._run.failed.connect(self._failed)
        self._run.finished.connect(self._finished)
        self._previewing = True
        self.model = ImportFiles(self)
        layout = QVBoxLayout(self)
        layout.addLayout(self._sources())
        layout.addWidget(self._middle(), 1)
        layout.addLayout(self._bottom())
        self._update()

    def _sources(self):
        self.study = QgsFileWidget(filter=tr("Study (*.gpkg)"))
        self.study.fileChanged.connect(self._forget)
        self.source = QLineEdit(
            placeholderText=tr("A file, a zip archive or a folder with everything in it")
        )
        self.source.textChanged.connect(self._forget)
        file, folder = (
            QPushButton(text, autoDefault=False) for text in (tr("File…"), tr("Folder…"))
        )
        file.clicked.connect(self._choose_file)
        folder.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        for widget in (self.source, file, folder):
            row.addWidget(widget)
        form = QFormLayout()
        form.addRow(tr("Study"), self.study)
        form.addRow(tr("Data"), row)
        return form

    def _middle(self):
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(FILE, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.details = QTextBrowser()
        self.answers = AnswerPanel()
        self.answers.answered.connect(self._take_answer)
        below = QWidget()
        layout = QHBoxLayout(below)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.details, 1)
        layout.addWidget(self.answers, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.table)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        return splitter

    def _bottom(self):
        self.replace_older = QCheckBox(tr("Replace older dates of the same data"))
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.look = QPushButton(tr("Look at the files"), default=True)
        self.take = QPushButton(tr("Import"))
        self.stop = QPushButton(tr("Cancel"))
        self.close_button = QPushButton(tr("Close"))
        self.look.clicked.connect(self.preview)
        self.take.clicked.connect(self.run_import)
        self.stop.clicked.connect(self._run.cancel)
        self.close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.replace_older)
        row.addWidget(self.bar, 1)
        for button in (self.look, self.take, self.stop, self.close_button):
            row.addWidget(button)
        return row

    def _choose_file(self):
        path, _ = QFileDialog.getOpenFileName(self, tr("File to import"), self.source.text())
        if path:
            self.source.setText(path)

    def _choose_folder(self):
        path = QFileDialog.getExistingDirectory(self, tr("Folder to import"), self.source.text())
        if path:
            self.source.setText(path)

    def preview(self):
        """Say what the files are; nothing is written."""
        self._start(preview=True)

    def run_import(self):
        """Import what was shown."""
        self._start(preview=False)

    def _start(self, preview):
        self._previewing = preview
        parameters = {
            "STUDY": self.study.filePath(),
            "INPUT": self.source.text().strip(),
            "REPLACE_OLDER": self.replace_older.isChecked(),
            "PREVIEW": preview,
        }
        if self._answers:
            parameters["ANSWERS"] = self._write_answers()
        self.details.setPlainText("")
        self._run.start("import_data", parameters)
        self._update()

    def _write_answers(self):
        path = Path(self._folder.name) / "answers.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("file", "question", "key", "value"))
            for (name, question), values in self._answers.items():
                writer.writerows((name, question, key, value) for key, value in values.items())
        return str(path)

    def _take_answer(self, file, question, values):
        self._answers[file, question] = values
        self.preview()

    def _progress(self, percent):
        self.bar.setValue(int(percent))

    def _failed(self, words):
        self.details.setPlainText(words or tr("Stopped. The study is as it was."))
        self._update()

    def _finished(self, outputs):
        self.model.set_files(json.loads(outputs["FILES"]))
        self.table.resizeColumnsToContents()
        self.answers.setVisible(False)
        asking = self.model.rows_with_questions()
        if asking:
            self.table.selectRow(asking[0])
            self.table.scrollTo(self.model.index(asking[0], FILE))
        elif not self._previewing:
            self.details.setPlainText(self._done_words(outputs))
        self._update()

    @staticmethod
    def _done_words(outputs):
        words = tr(
            "{written} rows of {read} were imported. Refused rows and their reasons are in {file}."
        )
        return words.format(
            written=f"{outputs['ROWS_WRITTEN']:,}",
            read=f"{outputs['ROWS_READ']:,}",
            file=outputs["REFUSED_ROWS_FILE"] or "-",
        )

    def _show_row(self, current, _previous):
        if not current.isValid():
            return
        file = self.model.file(current.row())
        self.answers.show_question(file)
        lines = [file["title"], "" if file["question"] else file["error"], file["reasons"],
                 *file["notes"]]
        self.details.setPlainText("\n".join(line for line in lines if line))

    def _forget(self, *_):
        """Another study or input: what was shown no longer holds."""
        self._answers = {}
        self.model.set_files([])
        self.answers.setVisible(False)
        self._update()

    def _update(self):
        busy = self._run.is_running()
        chosen = bool(self.study.filePath() and self.source.text().strip())
        shown = self.model.rowCount() > 0
        self.look.setEnabled(chosen and not busy)
        self.take.setEnabled(chosen and shown and not busy)
        self.stop.setEnabled(busy)
        self.bar.setVisible(busy)
        for widget in (self.study, self.source, self.replace_older):
            widget.setEnabled(not busy)

    def reject(self):
        self._run.cancel()
        super().reject()
