"""``nigiwai:measure_access``: who lives how far from what, on foot."""

from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge import fields
from ...bridge.environment import require
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.streets.walking import network_parameter, walking_graph
from ...core.geo.walking.groups import GROUPS
from ...core.progress import part_of
from ...core.vibrancy.categories import categories
from ..vibrancy.town import (
    ENTRY_FIELDS,
    FACILITY_FIELDS,
    PLACES,
    POLYGONS,
    TEXT,
    VECTOR,
    ZONE_FIELDS,
    TownAlgorithm,
    field_definitions,
    report_parameter,
)

FACILITIES = {role: FACILITY_FIELDS[role] for role in ("id", "category", "name")}
ENTRIES = {"kind": ENTRY_FIELDS["kind"]}
STOPS = {"kind": ("STOP_KIND_FIELD", "kind", TEXT, False)}
DISTRICTS = {"name": ("DISTRICT_NAME_FIELD", "name", TEXT, True)}


class MeasureAccess(TownAlgorithm):
    """Minutes, numbers within reach and coverage of a town on foot."""

    NAME = "measure_access"
    GROUP = "streets"
    STYLES: ClassVar = {"OUTPUT_ZONES": "zones_minutes"}

    def displayName(self):  # noqa: N802
        return tr("Measure access on foot")

    def summary(self):
        return tr(
            "For every zone: minutes to the nearest facility of each category and the number "
            "within reach, along the streets. For the town, its districts and age groups: "
            "residents covered within the walking distances of urban-structure evaluation (800, "
            "500 and 300 m), on foot and by the circle side by side, with what the circle "
            "overstates."
        )

    def definitions(self):
        return (*_layers(), *_question(), *_fields(), *_outputs())

    def compute(self, parameters, context, feedback, progress):
        from ...bridge.streets.access_outputs import coverage_frame, zone_frame
        from ...bridge.streets.access_report import access_content, access_texts
        from ...core.access.measure import measure
        from ...core.report.access_page import render_access

        if self.parameterAsFileOutput(parameters, "REPORT", context):
            require("matplotlib")
        question = self._question(parameters, context)
        assumptions = self._assumptions(parameters, context)
        crs = metric_crs([self.source(parameters, "ZONES", context)], context)
        people, sites, districts = self._places(parameters, context, crs, feedback)
        graph = walking_graph(self, parameters, context, crs, part_of(progress, 0.05, 0.3))
        access = measure(people, sites, districts, graph, assumptions, question,
                         part_of(progress, 0.3, 0.9))
        _tell(people, access, feedback)
        zones = zone_frame(people, access, question.group, people.crs)
        table = coverage_frame(access.coverage, question.group)
        outputs = (
            ("OUTPUT_ZONES", zones, fields.access_columns([t.key for t in access.targets]),
             Qgis.WkbType.MultiPolygon, crs),
            ("OUTPUT_COVERAGE", table, fields.COVERAGE, Qgis.WkbType.NoGeometry,
             QgsCoordinateReferenceSystem()),
        )
        return self.write_with_page(
            outputs,
            lambda: render_access(
                access_content(people, access, table, assumptions, question, self.zones_file),
                access_texts(access.coverage.basis)),
            parameters, context, part_of(progress, 0.9, 1.0),
        )

    def _question(self, parameters, context):
        from ...core.access.coverage import parse_limits
        from ...core.access.measure import Question

        text = self.parameterAsString(parameters, "DISTANCES", context)
        limit = parameters.get("JOIN_LIMIT")
        return Question(
            group=self.parameterAsEnumString(parameters, "GROUP", context),
            minutes=self.parameterAsDouble(parameters, "MINUTES", context),
            distances=tuple(parse_limits(text, tr("Distances"))),
            per_side=self.parameterAsInt(parameters, "POINTS", context),
            join_limit_m=None if limit is None else self.parameterAsDouble(
                parameters, "JOIN_LIMIT", context),
            draws=self.draw_count(parameters, context),
        )

    def _assumptions(self, parameters, context):
        from ...bridge.assumptions import assumptions_in_use

        table = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        return assumptions_in_use(table, self.zones_file, context)

    def _places(self, parameters, context, crs, feedback):
        """People, sites and districts (shapes and names)."""
        import numpy as np

        from ...core.access.inputs import read_people, read_sites

        def optional(name, roles):
            if self.parameterAsSource(parameters, name, context) is None:
                return None
            return self.layer(name, roles, parameters, context, crs)

        people = read_people(self.layer("ZONES", ZONE_FIELDS, parameters, context, crs))
        sites = read_sites(
            self.layer("FACILITIES", FACILITIES, parameters, context, crs),
            optional("STOPS", STOPS), optional("ENTRIES", ENTRIES),
            # Nothing chosen comes as one empty text.
            tuple(filter(None, self.parameterAsEnumStrings(parameters, "CATEGORIES", context))),
        )
        layer = optional("DISTRICTS", DISTRICTS)
        if layer is None:
            return people, sites, (np.zeros(0, dtype=object), [])
        return people, sites, _districts(layer, feedback)

    def write_with_page(self, outputs, page, parameters, context, progress):
        """Write the layers and, where wanted, the page of ``page()``: all or none."""
        from ...bridge.report import staged_page

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, progress)
        with staged_page(path, page()):
            written = self.write_all(outputs, parameters, context, progress)
        return {**written, "REPORT": path}


def _districts(layer, feedback):
    """Shapes and names; a district without a name cannot be spoken of, and is left out."""
    import numpy as np

    from ...core.contracts import areas_of, plain_ids

    names = np.array(plain_ids(layer.texts("name")), dtype=object)
    named = np.array([name is not None for name in names], dtype=bool)
    if not named.all():
        feedback.pushWarning(tr(
            "{count} districts of “{layer}” have no name and are left out."
        ).format(count=int((~named).sum()), layer=layer.name))
    geometry = layer.frame.geometry[named]
    if named.any():
        areas_of(geometry, layer.name)
    return np.asarray(geometry), names[named].tolist()


def _tell(people, access, feedback):
    """Say what the numbers stand on."""
    from ...bridge.streets.access_report import basis_text

    coverage = access.coverage
    feedback.pushInfo(tr("Distances on foot: {basis}.").format(basis=basis_text(coverage.basis)))
    off = float(coverage.residents[0, 0] - coverage.compared[0, 0])
    lines = (
        (off, tr("{count} residents live off the network: they are left out of both columns of "
                 "the coverage, and their zones say what their distances are.")),
        (sum(count.sites_off for count in _first_counts(coverage)), tr(
            "{count} places are off the network; nobody on it is counted as reaching them.")),
        (access.shut_m, tr("{count} m of streets cannot be passed by this group.")),
        (people.ages_assumed.sum(), tr(
            "{count} zones have residents without age groups; the shares of the other zones "
            "stand in.")),
    )
    for count, text in lines:
        if count >= 0.5:
            feedback.pushWarning(text.format(count=f"{count:,.0f}"))


def _first_counts(coverage):
    """One count of each target."""
    return {count.target: count for count in coverage.counts
            if count.band.standard != "either"}.values()


def _layers():
    return (
        (_source("ZONES", tr("Zones"), POLYGONS), tr(
            "Mesh cells or small areas with residents: the table zones of a study.")),
        (_source("FACILITIES", tr("Facilities"), PLACES), tr(
            "Facilities with a category: the table facilities of a study.")),
        (_source("STOPS", tr("Stops of public transport"), PLACES, optional=True), tr(
            "Stops with a kind (station, bus_stop, tram_stop): the table stops of a study. A stop "
            "without a kind is a bus stop.")),
        (_source("ENTRIES", tr("Entries"), PLACES, optional=True), tr(
            "Where visitors come in: the table entries of a study. Its stations count where the "
            "stops have none.")),
        network_parameter(),
        (_source("DISTRICTS", tr("Districts"), POLYGONS, optional=True), tr(
            "Areas that the coverage is also counted for, for example the table districts of a "
            "study. They may overlap; those of one name are one.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR, optional=True), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
    )


def _question():
    return (
        (group_parameter(), group_help()),
        (_number("MINUTES", tr("Reach in minutes"), 10.0, 1.0, 120.0), tr(
            "Facilities within this walking time are counted, and residents covered within it. "
            "The circle beside it has the radius that the group walks in this time.")),
        (QgsProcessingParameterString("DISTANCES", tr("Distances"), "", optional=True), tr(
            "Limits of the coverage in metres, separated by ;, for example 400;800. Empty: the "
            "walking distances of urban-structure evaluation, 800 and 500 m, for bus stops "
            "300 m.")),
        (QgsProcessingParameterEnum(
            "CATEGORIES", tr("Categories"), list(categories()), allowMultiple=True, optional=True,
            usesStaticStrings=True), tr(
            "Categories that are measured. Empty: all that are there. Stations and bus stops are "
            "always measured.")),
        (_number("POINTS", tr("Points along each side of a zone"), 10, 1, 50, whole=True), tr(
            "People are taken to live evenly over their zone: POINTS × POINTS points stand for "
            "them, and the share of points within reach is the share of people. In a cell of "
            "500 m the default 10 is a point every 50 m.")),
        _advanced(_number("JOIN_LIMIT", tr("Greatest distance to a street"), None, 1.0, 5000.0),
                  tr("Places farther than this from every street are off the network, in metres. "
                     "Empty: the assumption join_limit_m.")),
        (_number("DRAWS", tr("Draws for the bands"), 40, 0, 1000, whole=True), tr(
            "How often the walking speed and the detour ratio are drawn from their ranges for the "
            "low and high ends (10 % and 90 % points). 0 leaves them empty.")),
    )


def group_parameter():
    """Who walks."""
    return QgsProcessingParameterEnum(
        "GROUP", tr("Who walks"), list(GROUPS), defaultValue=GROUPS[0], usesStaticStrings=True)


def group_help():
    return tr(
        "The group sets the walking speed and what cannot be passed: wheelchair users take no "
        "stairs. standard walks 80 m a minute.")


def _fields():
    text = tr("Field of the layer with this meaning.")
    layers = {
        "ZONES": (tr("Zones"), ZONE_FIELDS, text),
        "FACILITIES": (tr("Facilities"), FACILITIES, text),
        "STOPS": (tr("Stops of public transport"), STOPS, text),
        "ENTRIES": (tr("Entries"), ENTRIES, text),
        "DISTRICTS": (tr("Districts"), DISTRICTS, text),
    }
    # A layer that may be missing has a field that may be missing.
    return field_definitions(layers, optional=("DISTRICTS",), names={"kind": tr("Kind")})


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT_ZONES", tr("Zones with access on foot"),
              Qgis.ProcessingSourceType.VectorPolygon), tr(
            "Zones with the mean minutes of their people to the nearest of each category (…_min) "
            "and the mean number within reach (…_reach), their mean over the categories, and what "
            "their distances are.")),
        (sink("OUTPUT_COVERAGE", tr("Coverage, on foot and by the circle"),
              Qgis.ProcessingSourceType.Vector), tr(
            "Table of residents covered by category, age group, limit and district: on foot, by "
            "the circle, and what the circle overstates.")),
        (report_parameter(), tr(
            "One HTML file: coverage on foot and by the circle side by side with the "
            "overstatement, by age group and district, chart, assumptions and limits. It opens "
            "without internet.")),
    )


def _source(name, text, kind, optional=False):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _number(name, text, default, low, high, whole=False):
    kind = Qgis.ProcessingNumberParameterType
    return QgsProcessingParameterNumber(
        name, text, kind.Integer if whole else kind.Double, default, default is None, low, high)


def _advanced(definition, text):
    definition.setFlags(definition.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return definition, text
