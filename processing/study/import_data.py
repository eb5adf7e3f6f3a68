"""``nigiwai:import_data``: published files into a study."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...bridge.messages import sentence
from ...bridge.sentences.data import note_texts, reasons, reasons_text
from ...core.errors import CoreError
from ...core.formats.parsed import Options
from ...core.formats.registry import READERS
from ...core.study.importing import import_input, totals
from ...core.study.store import open_study
from ..base import NigiwaiAlgorithm

AUTO = "auto"
_SHOWN_ROWS = 5


class FileOrFolder(QgsProcessingParameterFile):
    """A path of either kind; QGIS's own parameter takes one of the two."""

    def clone(self):
        return FileOrFolder(self.name(), self.description())

    def checkValueIsAcceptable(self, value, context=None):  # noqa: ARG002, N802 - QGIS's words
        return bool(value) and bool(str(value).strip())


class ImportData(NigiwaiAlgorithm):
    """Recognise each file, bring its rows into the study, account for every row."""

    NAME = "import_data"
    GROUP = "study"
    PACKAGES = ("numpy", "pandas", "shapely", "pyogrio", "geopandas")
    STUDY, INPUT, FORMAT, CATEGORY = "STUDY", "INPUT", "FORMAT", "CATEGORY"
    ATTRIBUTION = "ATTRIBUTION"
    RECOGNISED_AS, REASONS = "RECOGNISED_AS", "REASONS"
    ROWS_READ, ROWS_WRITTEN, ROWS_REFUSED = "ROWS_READ", "ROWS_WRITTEN", "ROWS_REFUSED"

    def displayName(self):  # noqa: N802
        return tr("Import data")

    def summary(self):
        return tr(
            "Brings published open data into a study: population mesh, people flow, stations, "
            "lists of facilities. What a file is, is seen from its content. Rows that are not "
            "taken are counted with the reason; importing a file again replaces its rows."
        )

    def definitions(self):
        return (*self._about_the_input(), *self._about_its_rows())

    def _about_the_input(self):
        return (
            (
                QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg"),
                tr("The study (GeoPackage) made by “Create study”."),
            ),
            (
                FileOrFolder(self.INPUT, tr("File, folder or zip archive")),
                tr(
                    "What to import. A folder is searched with all folders in it; a zip archive "
                    "need not be unpacked. Type or paste the path of a folder."
                ),
            ),
        )

    def _about_its_rows(self):
        return (
            (
                QgsProcessingParameterEnum(
                    self.FORMAT,
                    tr("Format"),
                    options=[AUTO, *READERS],
                    defaultValue=AUTO,
                    usesStaticStrings=True,
                ),
                tr("“auto” recognises the format from the content; another one must fit the file."),
            ),
            (
                QgsProcessingParameterString(
                    self.CATEGORY, tr("Category of all facilities"), optional=True
                ),
                tr(
                    "Key of a facility category, for example “library”, for a list or a layer that "
                    "does not say what its rows are. Empty: each row's category is found from "
                    "what the list says."
                ),
            ),
            (
                QgsProcessingParameterString(self.ATTRIBUTION, tr("Source to name"), optional=True),
                tr(
                    "Words that the publisher asks for; printed on maps and in reports. Empty: "
                    "those of the published format, where it has any."
                ),
            ),
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputString(self.RECOGNISED_AS, tr("Recognised as")))
        self.addOutput(QgsProcessingOutputNumber(self.ROWS_READ, tr("Rows read")))
        self.addOutput(QgsProcessingOutputNumber(self.ROWS_WRITTEN, tr("Rows written")))
        self.addOutput(QgsProcessingOutputNumber(self.ROWS_REFUSED, tr("Rows refused")))
        self.addOutput(QgsProcessingOutputString(self.REASONS, tr("Why rows were refused")))
        self.addOutput(QgsProcessingOutputString(self.STUDY, tr("Study")))

    def compute(self, parameters, context, feedback, progress):
        path = self.parameterAsString(parameters, self.STUDY, context)
        name = self.parameterAsEnumString(parameters, self.FORMAT, context)
        options = Options(
            category=self.parameterAsString(parameters, self.CATEGORY, context).strip(),
            format="" if name == AUTO else name,
            attribution=self.parameterAsString(parameters, self.ATTRIBUTION, context).strip(),
        )
        study = open_study(path)
        source = self.parameterAsString(parameters, self.INPUT, context)
        try:
            results = import_input(study, source, options, progress)
        except CoreError as error:
            raise _readable(error) from error
        for result in results:
            _tell(result, feedback)
        formats, read, written, refused, why = totals(results)
        return {
            self.RECOGNISED_AS: ", ".join(f"{key}×{count}" for key, count in formats.items()),
            self.ROWS_READ: read,
            self.ROWS_WRITTEN: written,
            self.ROWS_REFUSED: refused,
            self.REASONS: reasons_text(why),
            self.STUDY: path,
        }


def _readable(error):
    """The reasons of an error as words instead of keys and counts."""
    if not isinstance(error.facts.get("reasons"), dict):
        return error
    return CoreError(error.code, **{**error.facts, "reasons": reasons_text(error.facts["reasons"])})


def _tell(result, feedback):
    """One file in the messages: what it is, rows in and out, why rows were refused."""
    if result.error is not None:
        feedback.reportError(f"{result.file}: {sentence(_readable(result.error))}")
        return
    if not result.format:
        feedback.pushInfo(tr("{file}: not recognised, left out").format(file=result.file))
        return
    told = tr("{file}: {format}, {read} rows read, {written} written, {refused} refused")
    feedback.pushInfo(
        told.format(
            file=result.file,
            format=result.format,
            read=result.rows_read,
            written=result.rows_written,
            refused=result.rows_refused,
        )
    )
    if result.replaces:
        feedback.pushInfo("  " + tr("It replaces an earlier import of this file."))
    if result.reasons:
        feedback.pushInfo("  " + reasons_text(result.reasons))
    known = reasons()
    for row in result.examples[:_SHOWN_ROWS]:
        if row.detail and result.rows_written:
            words = tr("row {row}: {reason}: {detail}")
            feedback.pushInfo(
                "  " + words.format(row=row.row, reason=known[row.reason], detail=row.detail)
            )
    for text in note_texts(result.notes):
        feedback.pushInfo("  " + text)
