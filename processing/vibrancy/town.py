"""What scoring and simulating share: the parameters of a town, and how they are read."""

from math import isnan

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...bridge.environment import require
from ...bridge.frames import has_crs, read_frame
from ...bridge.i18n import tr
from ...bridge.planes import metric_crs
from ...bridge.streets.walking import network_parameter, walking_graph
from ...bridge.vibrancy.observations import read_observations
from ...core.progress import part_of
from ...core.study.tables import AGE_GROUPS
from ..base import NigiwaiAlgorithm

TEXT, REAL = "text", "real"
VECTOR = Qgis.ProcessingSourceType.Vector
PLACES = Qgis.ProcessingSourceType.VectorAnyGeometry
POLYGONS = Qgis.ProcessingSourceType.VectorPolygon
# Role → (parameter, field of the study, kind, required).
ZONE_FIELDS = {
    "id": ("ZONE_ID_FIELD", "id", TEXT, True),
    "residents": ("RESIDENTS_FIELD", "residents", REAL, True),
    "name": ("ZONE_NAME_FIELD", "name", TEXT, False),
    **{group: (f"{group.upper()}_FIELD", group, REAL, False) for group in AGE_GROUPS},
}
FACILITY_FIELDS = {
    "id": ("FACILITY_ID_FIELD", "id", TEXT, True),
    "category": ("CATEGORY_FIELD", "category", TEXT, True),
    "size": ("SIZE_FIELD", "size", REAL, False),
    "name": ("FACILITY_NAME_FIELD", "name", TEXT, False),
}
ENTRY_FIELDS = {
    "visitors": ("ENTRY_VISITORS_FIELD", "visitors_day", REAL, False),
    "kind": ("ENTRY_KIND_FIELD", "kind", TEXT, False),
}
MOST_DRAWS = 1000


class TownAlgorithm(NigiwaiAlgorithm):
    """An algorithm on zones, facilities, entries, observations and assumptions."""

    GROUP = "vibrancy"
    PACKAGES = ("numpy", "scipy", "pandas", "shapely", "geopandas")

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        # The file that the zones come from: a study knows its name, imports and assumptions.
        layer = self.parameterAsVectorLayer(parameters, "ZONES", context)
        self.zones_file = layer.source().split("|")[0] if layer else ""
        return super().prepareAlgorithm(parameters, context, feedback)

    def read_town(self, parameters, context, progress):
        """Assumptions, :class:`Inputs`, observed cells (or None) and the CRS in metres."""
        from ...bridge.assumptions import assumptions_in_use
        from ...core.vibrancy import inputs
        from ...core.vibrancy.categories import categories
        from ...core.vibrancy.parameters import build
        from ...core.vibrancy.streets import with_streets

        if self.parameterAsFileOutput(parameters, "REPORT", context):
            require("matplotlib")
        table = self.parameterAsSource(parameters, "ASSUMPTIONS", context)
        assumptions = assumptions_in_use(table, self.zones_file, context)
        zones = self.source(parameters, "ZONES", context)
        _check_areas(zones)
        crs = metric_crs([zones], context)
        progress(0.1)
        entries = self.parameterAsSource(parameters, "ENTRIES", context)
        town = inputs.build(
            self.layer("ZONES", ZONE_FIELDS, parameters, context, crs),
            self.layer("FACILITIES", FACILITY_FIELDS, parameters, context, crs),
            self.layer("ENTRIES", ENTRY_FIELDS, parameters, context, crs) if entries else None,
            build(assumptions, categories()),
            assumptions,
        )
        progress(0.3)
        streets = self.read_streets(parameters, context, crs, part_of(progress, 0.3, 0.6))
        town = with_streets(town, streets, assumptions, part_of(progress, 0.6, 0.9))
        rows = self.parameterAsSource(parameters, "OBSERVATIONS", context)
        observed = read_observations(rows, town, crs, context) if rows else None
        progress(1.0)
        return assumptions, town, observed, crs

    def read_streets(self, parameters, context, crs, progress):
        """The walking network, or None where none was given."""
        return walking_graph(self, parameters, context, crs, progress)

    def source(self, parameters, name, context):
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def layer(self, name, roles, parameters, context, crs):
        """A layer parameter as a ``Layer`` in ``crs``; optional fields only where they exist."""
        from ...core.errors import CoreError
        from ...core.vibrancy.inputs import Layer

        source = self.source(parameters, name, context)
        spatial = source.wkbType() != Qgis.WkbType.NoGeometry
        if spatial and not has_crs(source):
            raise CoreError("missing_crs", layer=source.sourceName())
        fields, kinds = {}, {}
        for role, (parameter, default, kind, required) in roles.items():
            field = self.parameterAsString(parameters, parameter, context)
            field = field or (default if required else "")
            # A field of the study may be absent; one that somebody named may not.
            if field and (required or field != default or source.fields().indexOf(field) >= 0):
                fields[role], kinds[field] = field, kind
        frame = read_frame(source, kinds, context, crs, source.sourceName())
        return Layer(frame, source.sourceName(), fields)

    def write_with_report(self, outputs, content, parameters, context, progress):
        """Write the layers and, where wanted, the report of ``content()``: all or none."""
        from ...bridge.report_texts import report_texts
        from ...core.report.html import render

        return self.write_with_page(
            outputs, lambda: render(content(), report_texts()), parameters, context, progress)

    def write_with_page(self, outputs, page, parameters, context, progress):
        """Write the layers and, where wanted, the page of ``page()``: all or none."""
        from ...bridge.report import staged_page

        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if not path:
            return self.write_all(outputs, parameters, context, progress)
        with staged_page(path, page()):
            written = self.write_all(outputs, parameters, context, progress)
        return {**written, "REPORT": path}

    def draw_count(self, parameters, context):
        return self.parameterAsInt(parameters, "DRAWS", context)


def _check_areas(zones):
    from ...core.errors import CoreError

    if not zones.featureCount():
        raise CoreError("empty_layer", layer=zones.sourceName())
    if zones.wkbType() == Qgis.WkbType.NoGeometry:
        raise CoreError("no_geometry", layer=zones.sourceName(), row=1)
    if not has_crs(zones):
        raise CoreError("missing_crs", layer=zones.sourceName())


def tell_town(town, observed, feedback):
    """Say what the layers did not carry and what stands in for it, and what was measured."""
    tell_layers(town, feedback)
    if observed is None:
        feedback.pushInfo(tr("No measured people flow was given: presence is modelled."))
        return
    cells = sum(not isnan(value) for value in observed.mean_day)
    if cells:
        feedback.pushInfo(tr("Measured people flow: {count} cells cover the zones.").format(
            count=cells))
    else:
        feedback.pushWarning(tr(
            "The measured people flow covers no zone: presence is modelled. Check place_id (mesh "
            "code), time_band (day) and day_type (weekday and holiday, or all)."))


def tell_layers(town, feedback):
    """Say what the layers did not carry and what stands in for it."""
    lines = (
        (town.size_assumed.sum(), tr(
            "{count} facilities have no size; the size assumed for their category stands in.")),
        (town.entries_assumed.sum(), tr(
            "{count} entries have no number of visitors; the assumed number stands in.")),
        (town.ages_assumed.sum(), tr(
            "{count} zones have residents without age groups; the shares of the other zones "
            "stand in.")),
        (town.residents_unknown.sum(), tr(
            "{count} zones have no number of residents (NULL); nobody starts a trip there.")),
        ((town.town.facilities.zone < 0).sum(), tr(
            "{count} facilities lie outside all zones: they draw visitors but show in no zone.")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=int(count)))
    _tell_streets(town.town, feedback)


def _tell_streets(town, feedback):
    """Say what ways are measured along."""
    if town.ways is None:
        feedback.pushInfo(tr("No walking network: ways are straight lines × detour ratio."))
        return
    sites = town.facilities.places
    for places, text in (
        (town.zones, tr("Zones on the walking network: {count} of {total}.")),
        (sites, tr("Facilities on the walking network: {count} of {total}.")),
    ):
        there = int(town.ways.on_network(places.x, places.y).sum())
        told = text.format(count=there, total=len(places))
        if there < len(places):
            feedback.pushWarning(" ".join([told, tr(
                "Ways to and from the others are straight lines × detour ratio.")]))
        else:
            feedback.pushInfo(told)


def town_definitions():
    """Parameters of the town, with help."""
    return (
        (_source("ZONES", tr("Zones"), POLYGONS), tr(
            "Mesh cells or small areas with residents: the table zones of a study.")),
        (_source("FACILITIES", tr("Facilities"), PLACES), tr(
            "Facilities with a category and, where known, a size: the table facilities of a "
            "study.")),
        (_source("ENTRIES", tr("Entries"), PLACES, optional=True), tr(
            "Where visitors come in (stations, bus terminals, car parks): the table entries of a "
            "study. Without it only residents make trips.")),
        network_parameter(),
        (_source("OBSERVATIONS", tr("Measured people flow"), VECTOR, optional=True), tr(
            "Rows with place_id (mesh code), day_type, time_band and persons: the table "
            "observations of a study. Where it covers a zone, presence is the measured one.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR, optional=True), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
        (_whole("DRAWS", tr("Draws for the bands"), 40), tr(
            "How often the model is computed again with other values from the ranges of the "
            "assumptions. Low and high are the 10 % and 90 % points. 0 leaves the bands empty. "
            "Each draw takes as long as the whole computation.")),
        *field_definitions(_layers_with_fields()),
    )


def report_parameter():
    return QgsProcessingParameterFileDestination(
        "REPORT", tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=True
    )


def field_definitions(layers, optional=(), names=None):
    """``(definition, help)`` of the fields of layers.

    Parameters
    ----------
    layers : dict of str to (str, dict, str)
        Parameter of the layer to its name, its fields by role (parameter, usual name, kind, whether
        it must be there), and the help.
    optional : sequence of str
        Layers that may be missing, and with them their fields.
    names : dict of str to str, optional
        Names of roles that no town has, or that have another name here.
    """
    names = {**_role_names(), **(names or {})}
    for layer, (label, roles, told) in layers.items():
        for role, (parameter, default, _kind, required) in roles.items():
            yield field_parameter(
                parameter, f"{label}: {names[role]}", default, layer,
                optional=layer in optional or not required), told


def _layers_with_fields():
    return {
        "ZONES": (tr("Zones"), ZONE_FIELDS, tr("Field of the zones with this meaning.")),
        "FACILITIES": (
            tr("Facilities"), FACILITY_FIELDS, tr("Field of the facilities with this meaning.")),
        "ENTRIES": (tr("Entries"), ENTRY_FIELDS, tr("Field of the entries with this meaning.")),
    }


def _role_names():
    return {
        "id": tr("Id"),
        "residents": tr("Residents"),
        "name": tr("Name"),
        "category": tr("Category"),
        "size": tr("Size"),
        "visitors": tr("Visitors a day"),
        "kind": tr("Kind of entry"),
        "edit": tr("Kind of edit"),
        "facility_id": tr("Id of the facility"),
        "age_0_14": tr("Residents aged 0–14"),
        "age_15_64": tr("Residents aged 15–64"),
        "age_65_74": tr("Residents aged 65–74"),
        "age_75_84": tr("Residents aged 75–84"),
        "age_85_up": tr("Residents aged 85 and older"),
    }


def field_parameter(name, text, default, parent, optional=False):
    """An advanced parameter that names a field."""
    definition = QgsProcessingParameterField(
        name, text, defaultValue=default, parentLayerParameterName=parent, optional=optional
    )
    definition.setFlags(definition.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return definition


def _source(name, text, kind, optional=False):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _whole(name, text, default):
    return QgsProcessingParameterNumber(
        name, text, Qgis.ProcessingNumberParameterType.Integer, default, False, 0, MOST_DRAWS
    )
