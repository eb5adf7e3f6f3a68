"""``nigiwai:analyse_needs``: what residents ask for, by theme and place."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge.environment import require
from ...bridge.frames import has_crs, read_frame
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.risk import fields
from ...core.errors import CoreError
from ...core.progress import part_of
from ..vibrancy.town import (
    PLACES,
    POLYGONS,
    REAL,
    TEXT,
    VECTOR,
    TownAlgorithm,
    field_definitions,
    report_parameter,
)

# Role → (parameter, field of the study, kind, required).
NEED_FIELDS = {
    "text": ("TEXT_FIELD", "text", TEXT, True),
    "id": ("NEED_ID_FIELD", "id", TEXT, False),
    "theme": ("THEME_FIELD", "theme", TEXT, False),
    "date": ("DATE_FIELD", "date", TEXT, False),
    "weight": ("WEIGHT_FIELD", "weight", REAL, False),
    "place": ("PLACE_FIELD", "place", TEXT, False),
    "kind": ("KIND_FIELD", "kind", TEXT, False),
}
ZONE_FIELDS = {
    "id": ("ZONE_ID_FIELD", "id", TEXT, True),
    "name": ("ZONE_NAME_FIELD", "name", TEXT, False),
    "residents": ("RESIDENTS_FIELD", "residents", REAL, False),
}
DISTRICT_FIELDS = {"name": ("DISTRICT_NAME_FIELD", "name", TEXT, True)}
SCORE_FIELDS = {
    "score": ("SCORE_FIELD", "vibrancy", REAL, True),
    "id": ("SCORE_ID_FIELD", "id", TEXT, False),
}
THEME_COLUMNS = ("theme", "keywords", "weight", "label")


class AnalyseNeeds(TownAlgorithm):
    """Residents' needs by theme, place, hazard and vibrancy."""

    NAME = "analyse_needs"
    GROUP = "risk"
    STYLES: ClassVar = {"OUTPUT_ZONES": "zones_needs", "OUTPUT_NEEDS": "needs_points"}

    def displayName(self):  # noqa: N802
        return tr("Analyse residents' needs")

    def summary(self):
        return tr(
            "Opinions and requests of residents by theme and place: themes from the words of the "
            "text by an editable table, counts and weights in every zone, hot spots (Getis–Ord "
            "Gi*), and how much of each theme lies in hazard areas and in lively zones. Names, "
            "phone numbers, e-mail addresses and house numbers are masked."
        )

    def definitions(self):
        return (*_layers(), *_question(), *_fields(), *_outputs())

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.risk import needs as frames
        from ...core.needs.run import analyse

        if self.parameterAsFileOutput(parameters, "REPORT", context):
            require("matplotlib")
        crs = self._crs(parameters, context)
        needs, zones = self._needs(parameters, context, crs)
        progress(0.1)
        districts = self._districts(parameters, context, crs, feedback)
        hazards = self._hazards(parameters, context, crs, part_of(progress, 0.1, 0.3))
        question = self._question(parameters, context)
        result = analyse(
            needs, zones, self._themes(parameters, context), question, districts, hazards,
            self._scores(parameters, context, crs, zones), part_of(progress, 0.3, 0.85))
        _tell(result, question, feedback)
        frame_crs = crs.authid() or crs.toWkt()
        outputs = (
            ("OUTPUT_NEEDS", frames.needs_frame(result, districts[1], frame_crs), fields.NEEDS,
             Qgis.WkbType.Point, crs),
            ("OUTPUT_ZONES", frames.zones_frame(result, frame_crs),
             fields.needs_zones(result.keys), Qgis.WkbType.MultiPolygon, crs),
            ("OUTPUT_THEMES", frames.themes_frame(result), fields.NEEDS_THEMES,
             Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()),
        )
        return self._write_results(outputs, result, question, parameters, context,
                                   part_of(progress, 0.85, 1.0))

    def _write_page(self, result, question):
        from ...bridge.risk.needs_report import needs_content, needs_texts
        from ...core.report.needs_page import render_needs

        return render_needs(needs_content(result, question, self.zones_file), needs_texts())

    def _crs(self, parameters, context):
        source = self.source(parameters, "ZONES", context)
        if not source.featureCount():
            raise CoreError("empty_layer", layer=source.sourceName())
        if source.wkbType() == Qgis.WkbType.NoGeometry:
            raise CoreError("no_geometry", layer=source.sourceName(), row=1)
        if not has_crs(source):
            raise CoreError("missing_crs", layer=source.sourceName())
        return metric_crs([source], context)

    def _needs(self, parameters, context, crs):
        from ...core.needs.inputs import read_needs, read_zones

        needs = read_needs(self.layer("NEEDS", NEED_FIELDS, parameters, context, crs))
        return needs, read_zones(self.layer("ZONES", ZONE_FIELDS, parameters, context, crs))

    def _districts(self, parameters, context, crs, feedback):
        """Shapes and names of the districts; none without the layer."""
        import numpy as np

        from ..streets.measure_access import _districts

        if self.given("DISTRICTS", parameters, context) is None:
            return np.zeros(0, dtype=object), []
        layer = self.layer("DISTRICTS", DISTRICT_FIELDS, parameters, context, crs)
        return _districts(layer, feedback)

    def _hazards(self, parameters, context, crs, progress):
        from ...bridge.assumptions import assumptions_in_use
        from ...bridge.risk.hazard_rows import hazards_of

        source = self.given("HAZARDS", parameters, context)
        if source is None:
            return None
        rows = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        assumptions = assumptions_in_use(rows, self.zones_file, context)
        return hazards_of(source, context, crs, assumptions, progress)

    def _scores(self, parameters, context, crs, zones):
        from ...core.needs.inputs import read_scores

        if self.given("SCORE", parameters, context) is None:
            return None
        return read_scores(self.layer("SCORE", SCORE_FIELDS, parameters, context, crs), zones)

    def _themes(self, parameters, context):
        from ...core.needs.themes import builtin, themes_of

        source = self.given("THEMES", parameters, context)
        if source is None:
            return builtin()
        there = [name for name in THEME_COLUMNS if source.fields().indexOf(name) >= 0]
        wanted = dict.fromkeys([*THEME_COLUMNS[:2], *there], TEXT)
        frame = read_frame(source, wanted, context, layer=source.sourceName())
        return themes_of(frame[list(wanted)].to_dict("records"), source.sourceName())

    def _question(self, parameters, context):
        from ...core.needs.run import Question

        distance = parameters.get("DISTANCE")
        return Question(
            distance_m=float("nan") if distance is None else self.parameterAsDouble(
                parameters, "DISTANCE", context),
            theme=self.parameterAsString(parameters, "THEME", context),
            per_resident=self.parameterAsBool(parameters, "PER_RESIDENT", context),
            least_residents=self.parameterAsDouble(parameters, "LEAST_RESIDENTS", context),
            least_similarity=self.parameterAsDouble(parameters, "LEAST_SIMILARITY", context),
            most_themes=self.parameterAsInt(parameters, "MOST_THEMES", context),
        )

    def _write_results(self, outputs, result, question, parameters, context, progress):
        """Write the layers and, where wanted, the page: all or none."""
        from ...bridge.report import staged_page

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, progress)
        with staged_page(path, self._write_page(result, question)):
            written = self.write_all(outputs, parameters, context, progress)
        return {**written, "REPORT": path}



def _tell(result, question, feedback):
    """Say what was masked, what is nowhere, and what the hot spots are of."""
    from ...bridge.risk.needs_labels import theme_labels
    from ...bridge.risk.needs_report import masked_text, spots_text

    feedback.pushInfo(masked_text(result.needs.masked))
    feedback.pushInfo(spots_text(result, question, theme_labels(result.reading.themes)))
    basis = result.placement.basis
    zones_alone = int((result.hot.neighbours == 1).sum())
    lines = (
        (result.needs.empty, tr("{count} rows have neither a text nor a theme; left out.")),
        (result.needs.ventures, tr(
            "{count} rows are ventures, no opinions of residents; left out.")),
        (basis.count("outside"), tr(
            "{count} needs lie outside all zones: they count for the town, in no zone.")),
        (basis.count("none"), tr(
            "{count} needs have no place that is known: they count for the town, in no zone.")),
        (sum(not found for found in result.reading.found), tr(
            "{count} needs have no theme: no keyword, and like no theme.")),
        (zones_alone, tr(
            "{count} zones have no neighbour within the distance; DISTANCE may be too short.")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=f"{count:,}"))


def _layers():
    return (
        (_source("NEEDS", tr("Needs"), VECTOR), tr(
            "Opinions, one a row: points, or a table whose rows name a zone, a mesh cell or a "
            "district: the table needs of a study, or any list.")),
        (_source("ZONES", tr("Zones"), POLYGONS), tr(
            "Mesh cells or small areas that needs are counted in: the table zones of a study.")),
        (_source("DISTRICTS", tr("Districts"), POLYGONS, optional=True), tr(
            "Areas that themes are counted for, and that needs without coordinates may name. They "
            "may overlap; those of one name are one.")),
        (_source("HAZARDS", tr("Hazard areas"), POLYGONS, optional=True), tr(
            "The table hazards of a study. Gives the share of each theme that lies in hazard "
            "areas.")),
        (_source("SCORE", tr("Zones with a vibrancy score"), PLACES, optional=True), tr(
            "Zones of “Score vibrancy” or “Simulate scenario”. Joined by id where all ids are "
            "there, else by place.")),
        (_source("THEMES", tr("Themes"), VECTOR, optional=True), tr(
            "Own table of themes: theme (key), keywords (separated by ;) and, if wanted, weight "
            "and label. It takes the place of the built-in themes.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR, optional=True), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
    )


def _question():
    whole = Qgis.ProcessingNumberParameterType.Integer
    return (
        (QgsProcessingParameterString(
            "THEME", tr("Hot spots of one theme"), "", optional=True), tr(
            "Key or label of the theme that hot spots are computed for. Empty: all needs.")),
        (_number("DISTANCE", tr("Distance of neighbours"), None, 1.0, 100_000.0), tr(
            "Zones whose centroids are at most so far apart are neighbours, in metres. Empty: 1.75 "
            "times the median distance to the nearest zone, in a mesh the eight cells around.")),
        (QgsProcessingParameterBoolean(
            "PER_RESIDENT", tr("Hot spots per resident"), False), tr(
            "Compare the weight per 1,000 residents instead of the weight, so that places where "
            "many live do not stand out for that alone.")),
        (_number("LEAST_RESIDENTS", tr("Fewest residents for a rate"), 50.0, 1.0, 1e6), tr(
            "Zones with fewer residents take no part in hot spots per resident.")),
        (_number("LEAST_SIMILARITY", tr("Least likeness"), 0.15, 0.0, 1.0), tr(
            "A text without any keyword has a theme where its character 2- and 3-grams are at "
            "least this like those of the keywords (cosine, 0 to 1). 1 takes keywords alone.")),
        (_number("MOST_THEMES", tr("Most themes of a need"), 3, 1, 20, whole), tr(
            "A need counts in each of its themes; further ones must score at least half of the "
            "best.")),
    )


def _fields():
    text = tr("Field of the layer with this meaning.")
    layers = {
        "NEEDS": (tr("Needs"), NEED_FIELDS, text),
        "ZONES": (tr("Zones"), ZONE_FIELDS, text),
        "DISTRICTS": (tr("Districts"), DISTRICT_FIELDS, text),
        "SCORE": (tr("Zones with a vibrancy score"), SCORE_FIELDS, text),
    }
    return field_definitions(layers, optional=("DISTRICTS", "SCORE"), names={
        "text": tr("Text"), "theme": tr("Theme"), "date": tr("Date"), "weight": tr("Weight"),
        "place": tr("Place that the row names"), "score": tr("Vibrancy"), "kind": tr("Kind"),
    })


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT_NEEDS", tr("Needs with themes"), PLACES, optional=True,
              createByDefault=True), tr(
            "Needs with masked text, themes and the reasons for them, zone, district, hazards and "
            "vibrancy there. Needs without coordinates have no point.")),
        (sink("OUTPUT_ZONES", tr("Zones with needs"), POLYGONS), tr(
            "Zones with number and weight of needs, weight of each theme, and Gi* with its "
            "significance and class.")),
        (sink("OUTPUT_THEMES", tr("Themes by district"), VECTOR, optional=True,
              createByDefault=True), tr(
            "One row a theme and district: needs, weight, share in hazard areas and in hot spots, "
            "mean vibrancy.")),
        (report_parameter(), tr(
            "One HTML file: themes, hot spots, districts, limits. Opinions themselves are not "
            "printed. It opens without internet.")),
    )


def _source(name, text, kind, optional=False):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _number(name, text, default, low, high, kind=Qgis.ProcessingNumberParameterType.Double):
    return QgsProcessingParameterNumber(name, text, kind, default, default is None, low, high)
