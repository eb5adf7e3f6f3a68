"""``nigiwai:export_atlas``: one sheet a district with its map, its numbers and small charts."""

from pathlib import Path

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProcessingOutputNumber

from ...bridge.atlas_fields import ATLAS_NUMBERS
from ...bridge.i18n import tr
from ...core.errors import CoreError
from ...core.progress import part_of
from .atlas_definitions import definitions
from .printing import PrintingAlgorithm

TABLES = ("DISTRICTS", "ZONES", "SCORE", "SCENARIO", "EXPOSURE", "EXPOSURE_TABLE",
          "SHELTER_ZONES", "ACCESS", "STRUCTURE", "FACILITIES", "SHELTERS", "RESOURCES", "NEEDS")


class ExportAtlas(PrintingAlgorithm):
    """Sheets of all districts of a town, as PDF, pictures and a table."""

    NAME = "export_atlas"
    GROUP = "report"

    def displayName(self):  # noqa: N802
        return tr("Export district atlas")

    def summary(self):
        return tr(
            "One sheet a district on A4 or A3: its map, where it lies in the town, its numbers "
            "beside those of the town with their ranges and ranks, and small charts of ages, "
            "hours and its place among all districts. What no data are there for is left out. "
            "Also the numbers of all districts as a table."
        )

    def definitions(self):
        return definitions()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        super().initAlgorithm(configuration)
        self.addOutput(QgsProcessingOutputNumber("SHEETS", tr("Sheets")))
        self.addOutput(QgsProcessingOutputNumber("FAULTS", tr("Warnings")))

    def print_all(self, parameters, context, feedback, progress):
        from ...bridge.printing import atlas
        from ...bridge.printing.atlas_inputs import find_inputs
        from ...bridge.printing.atlas_told import tell_districts, tell_found, tell_numbers

        targets = self._targets(parameters, context)
        study, results = self._files(parameters, context)
        found = find_inputs(self._given(parameters, context), str(study.path) if study else "",
                            results, context)
        wishes = self._wishes(parameters, context)
        crs = atlas.crs_of(found, study, context)
        tell_found(found, feedback)
        numbers = atlas.read_numbers(
            found, study, wishes, crs, context, part_of(progress, 0.0, 0.2))
        tell_districts(numbers.districts, feedback)
        tell_numbers(numbers, feedback)
        rows = atlas.rows_of(numbers, wishes.only)
        if not targets["OUTPUT_PDF"] and not targets["OUTPUT_FOLDER"]:
            return {**self._table(numbers, parameters, context), "SHEETS": 0, "FAULTS": 0}
        return self._printed(
            (numbers, rows, wishes, found, study, crs, targets), parameters, context, feedback,
            part_of(progress, 0.2, 1.0))

    def _targets(self, parameters, context):
        """Output → file or folder, empty where it is not wanted."""
        targets = {
            "OUTPUT_PDF": self.parameterAsFileOutput(parameters, "OUTPUT_PDF", context),
            "OUTPUT_FOLDER": self.parameterAsFileOutput(
                parameters, "OUTPUT_FOLDER", context),
            "OUTPUT_TABLE": self.parameterAsFileOutput(parameters, "OUTPUT_TABLE", context),
        }
        if not any(targets.values()):
            raise CoreError("atlas_nothing")
        pdf = targets["OUTPUT_PDF"]
        if pdf and Path(pdf).suffix.lower() != ".pdf":
            raise CoreError("sheet_ending", file=Path(pdf).name, endings=".pdf")
        return targets

    def _files(self, parameters, context):
        """The study or None, and the path of the results."""
        from ...core.study.store import open_to_read

        path = self.parameterAsFile(parameters, "STUDY", context)
        return (open_to_read(path) if path else None,
                self.parameterAsFile(parameters, "RESULTS", context))

    def _given(self, parameters, context):
        """Parameter → layer and source of the tables that somebody chose."""
        found = {}
        for name in TABLES:
            source = self.parameterAsSource(parameters, name, context)
            if source is not None:
                found[name] = (self.parameterAsVectorLayer(parameters, name, context), source)
        return found

    def _wishes(self, parameters, context):
        from ...bridge.printing.atlas import Wishes
        from ...bridge.resources import RESOURCES

        def text(name):
            return self.parameterAsString(parameters, name, context).strip()

        paper = self.parameterAsEnumString(parameters, "PAPER", context)
        way = self.parameterAsEnumString(parameters, "ORIENTATION", context)
        builtin = RESOURCES / "layouts" / f"atlas_{paper.lower()}_{way}.qpt"
        only = tuple(one.strip() for one in text("ONLY").replace("\u3001", ",").split(","))
        return Wishes(
            text("TITLE"), text("MARK"), text("DISTRICT_KIND"), text("NAME_FIELD") or "name",
            tuple(one for one in only if one),
            self.parameterAsFile(parameters, "TEMPLATE", context) or str(builtin))

    def _table(self, numbers, parameters, context):
        """Write the table of numbers, where it is wanted."""
        from ...bridge.printing.atlas import table_of

        none = QgsCoordinateReferenceSystem()
        return self.write_all(
            [("OUTPUT_TABLE", table_of(numbers), ATLAS_NUMBERS, Qgis.WkbType.NoGeometry, none)],
            parameters, context)

    def _printed(self, content, parameters, context, feedback, progress):
        from ...bridge.printing import atlas, atlas_book
        from ...bridge.printing.atlas_told import tell_book
        from ...bridge.printing.plan_map import town_of
        from ...bridge.printing.sheet import project_of

        numbers, rows, wishes, found, study, crs, targets = content
        project = project_of(crs, context.project())
        letters = atlas_book.letters_of(project, wishes.template)
        layers = atlas.map_layers(
            self.parameterAsLayerList(parameters, "LAYERS", context), found, study, context)
        look, unknown = atlas.look_of(wishes, numbers, found, layers, study, letters)
        book, names = atlas_book.Book(), numbers.districts.names
        sheets = atlas_book.sheets_of(
            numbers, rows, look, project, layers, town_of(layers, study), book, progress)
        pictures = {row: atlas_book.picture_name(row + 1, len(names), names[row]) for row in rows}
        inputs = [*self.sources, str(study.path) if study else "",
                  *(layer.source() for layer in (*layers, *found.layers.values()) if layer),
                  wishes.template]
        with atlas_book.written_book(
                sheets, pictures, targets["OUTPUT_PDF"], targets["OUTPUT_FOLDER"],
                self.parameterAsInt(parameters, "DPI", context), inputs):
            written = self._table(numbers, parameters, context)
        tell_book(book, unknown, feedback)
        made = {name: targets[name] for name in ("OUTPUT_PDF", "OUTPUT_FOLDER") if targets[name]}
        return {**made, **written, "SHEETS": len(rows), "FAULTS": len(book.faults)}
