"""``nigiwai:import_data``: published files into a study."""

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...bridge.sentences.data import reasons_text
from ...bridge.study.import_files import write_all
from ...bridge.study.import_messages import as_json, readable, tell
from ...core.errors import CoreError
from ...core.formats.names import FORMATS
from ...core.progress import part_of
from ...core.study import answers_text
from ...core.study.store import open_study
from ..base import NigiwaiAlgorithm

AUTO = "auto"


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
    ATTRIBUTION, CITY_ATTRIBUTION = "ATTRIBUTION", "CITY_ATTRIBUTION"
    CODES, COLUMNS, CRS, KIND, ANSWERS = "CODES", "COLUMNS", "CRS", "KIND", "ANSWERS"
    REPLACE_OLDER, PREVIEW, LEAVE_OUT = "REPLACE_OLDER", "PREVIEW", "LEAVE_OUT"
    RECOGNISED_AS, REASONS = "RECOGNISED_AS", "REASONS"
    FILES = "FILES"
    REFUSED_ROWS, QUESTIONS, OPEN_QUESTIONS = "REFUSED_ROWS_FILE", "QUESTIONS_FILE", "QUESTIONS"
    ROWS_READ, ROWS_WRITTEN, ROWS_REFUSED = "ROWS_READ", "ROWS_WRITTEN", "ROWS_REFUSED"

    def displayName(self):  # noqa: N802
        return tr("Import data")

    def summary(self):
        return tr(
            "Brings published open data into a study, as it was downloaded: statistics, national "
            "land information, lists and plans of the city, timetables, OpenStreetMap, city "
            "models. What a file is, is seen from its content. What a file does not say is asked, "
            "never guessed. Rows that are not taken are listed with the reason in a table beside "
            "the study; importing a file again replaces its rows. Cancelling leaves the study as "
            "it was."
        )

    def definitions(self):
        return (
            *self._about_the_input(),
            *self._about_its_rows(),
            *self._about_answers(),
            *self._about_writing(),
        )

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
                    options=[AUTO, *FORMATS],
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
            (
                QgsProcessingParameterString(
                    self.CITY_ATTRIBUTION, tr("Source of the city's own files"), optional=True
                ),
                tr(
                    "For a folder with files of several publishers: words that the city asks for, "
                    "used where the format of a file does not tell its publisher."
                ),
            ),
        )

    def _about_answers(self):
        return (
            (
                QgsProcessingParameterString(
                    self.CODES, tr("Meanings of codes"), optional=True, multiLine=True
                ),
                tr(
                    "For files whose codes have no published meaning, such as ranks of flood "
                    "depth: code=meaning, separated by semicolons. Depths in metres (1=0-0.5; "
                    "2=0.5-3; 3=3-), durations in hours (1=0h-12h). Answers are remembered in the "
                    "study."
                ),
            ),
            (
                QgsProcessingParameterString(
                    self.COLUMNS, tr("Columns of the list"), optional=True, multiLine=True
                ),
                tr(
                    "For lists whose headings are not known: role=heading, separated by "
                    "semicolons, for example name=Place; latitude=Y; longitude=X."
                ),
            ),
            (
                QgsProcessingParameterCrs(
                    self.CRS, tr("Reference system of layers without one"), optional=True
                ),
                tr(
                    "For layers that do not say their coordinate reference system (a shapefile "
                    "without .prj). Others keep their own."
                ),
            ),
            (
                QgsProcessingParameterString(self.KIND, tr("What the rows are"), optional=True),
                tr(
                    "For layers where neither columns nor title say it, for example flood or "
                    "use_district. The message names the possible words."
                ),
            ),
            (
                QgsProcessingParameterFile(
                    self.ANSWERS, tr("Table of answers"), extension="csv", optional=True
                ),
                tr(
                    "For a folder with several files that ask: the table of questions that an "
                    "import left beside the study, with the column “value” filled in."
                ),
            ),
        )

    def _about_writing(self):
        return (
            (
                QgsProcessingParameterString(
                    self.LEAVE_OUT, tr("Files and folders to leave out"), optional=True
                ),
                tr(
                    "Names in a folder that are not looked at, with * for any letters, several "
                    "separated by semicolons: *_old; draft*."
                ),
            ),
            (
                QgsProcessingParameterBoolean(
                    self.REPLACE_OLDER, tr("Replace older dates"), defaultValue=False
                ),
                tr(
                    "Take away what the study has of the same data set for other dates. Otherwise "
                    "they stay, and zones keep their residents."
                ),
            ),
            (
                QgsProcessingParameterBoolean(
                    self.PREVIEW, tr("Only show, write nothing"), defaultValue=False
                ),
                tr("Say what would be imported and why rows would be refused; change nothing."),
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

        for name, text in (
            (self.REFUSED_ROWS, tr("Table of refused rows")),
            (self.QUESTIONS, tr("Table of open questions")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, text))
        self.addOutput(QgsProcessingOutputNumber(self.OPEN_QUESTIONS, tr("Open questions")))
        self.addOutput(QgsProcessingOutputString(self.FILES, tr("Files, as JSON")))

    def compute(self, parameters, context, feedback, progress):
        # With it come all readers, which need not be there when QGIS starts.
        from ...core.study.importing import plan_import

        study = open_study(self.parameterAsString(parameters, self.STUDY, context))
        source = self.parameterAsString(parameters, self.INPUT, context)
        options = self._options(parameters, context)
        answers = self.parameterAsFile(parameters, self.ANSWERS, context)
        preview = self.parameterAsBool(parameters, self.PREVIEW, context)
        given = answers_text.read_file(answers) if answers else None
        try:
            plan = plan_import(
                study, source, options, part_of(progress, 0.0, 0.7), given, preview
            )
        except CoreError as error:
            raise readable(error) from error
        for result in plan.results:
            tell(result, feedback)
        refused_rows = questions = None
        if preview:
            feedback.pushInfo(tr("This was a preview: nothing was written."))
        else:
            plan.write(part_of(progress, 0.7, 1.0))
            refused_rows, questions = write_all(study, plan.results, feedback.pushWarning)
        return self._told(plan.results, study, refused_rows, questions)

    def _options(self, parameters, context):
        from ...core.formats.parsed import Options

        name = self.parameterAsEnumString(parameters, self.FORMAT, context)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        codes, columns = (
            answers_text.pairs(self.parameterAsString(parameters, field, context), field)
            for field in (self.CODES, self.COLUMNS)
        )
        return Options(
            category=self.parameterAsString(parameters, self.CATEGORY, context).strip(),
            format="" if name == AUTO else name,
            attribution=self.parameterAsString(parameters, self.ATTRIBUTION, context).strip(),
            city_attribution=self.parameterAsString(
                parameters, self.CITY_ATTRIBUTION, context
            ).strip(),
            columns=columns,
            codes=codes,
            crs=crs.authid() or crs.toWkt() if crs.isValid() else "",
            kind=self.parameterAsString(parameters, self.KIND, context).strip(),
            leave_out=tuple(
                part.strip()
                for part in self.parameterAsString(parameters, self.LEAVE_OUT, context).split(";")
                if part.strip()
            ),
            replace_older=self.parameterAsBool(parameters, self.REPLACE_OLDER, context),
        )

    def _told(self, results, study, refused_rows, questions):
        from ...core.study.importing import totals

        formats, read, written, refused, why = totals(results)
        return {
            self.RECOGNISED_AS: ", ".join(f"{key}×{count}" for key, count in formats.items()),
            self.ROWS_READ: read,
            self.ROWS_WRITTEN: written,
            self.ROWS_REFUSED: refused,
            self.REASONS: reasons_text(why),
            self.REFUSED_ROWS: str(refused_rows or ""),
            self.QUESTIONS: str(questions or ""),
            self.FILES: as_json(results),
            self.OPEN_QUESTIONS: sum(bool(result.question) for result in results),
            self.STUDY: str(study.path),
        }
