"""Where the tables of an atlas come from: given one by one, of a study, or among its results."""

import re
from dataclasses import dataclass, field

from qgis.core import QgsProcessingUtils, QgsVectorLayer, QgsWkbTypes

from ...core.errors import CoreError
from ..frames import read_frame
from ..lineage import record as lineage
from ..project.study import source_of
from ..shown import results_path

REAL, TEXT = "real", "text"
AGES = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
HOURS = tuple(f"presence_{band}{day}" for day in ("", "_holiday") for band in (
    "night", "morning", "midday", "afternoon", "evening"))


def _banded(*names):
    return tuple(f"{name}{end}" for name in names for end in ("", "_low", "_high"))


# Parameter → (needed columns, others that are used); those of texts stand in TEXTS.
COLUMNS = {
    "ZONES": (("id", "residents"), (*AGES, "households")),
    "SCORE": (("vibrancy",), (
        "id", "residents", *_banded("vibrancy", "visitors", "person_hours", "spend_yen"),
        "onward_visitors", "stay_min", "access_min", *HOURS)),
    "SCENARIO": (("vibrancy_change",), (
        "id", "residents", "onward_visitors_change", "residents_change", *_banded(
            "vibrancy_change", "visitors_change", "person_hours_change", "spend_yen_change",
            "access_min_change"))),
    "EXPOSURE": (("residents", "residents_none"), ("id", "residents_horizontal")),
    "EXPOSURE_TABLE": (("id", "hazard", "rank", "residents"), ("moment",)),
    "SHELTER_ZONES": (("night_no_room",), (
        "id", *_banded("night_no_room", "night_too_late"), "night_cut_off")),
    "ACCESS": (("mean_min",), ("id", "residents", *_banded("mean_min"), "kinds_reach")),
    "STRUCTURE": (("kind",), ("state",)),
    "FACILITIES": (("category",), ()),
    "SHELTERS": ((), ("capacity",)),
    "RESOURCES": (("category",), ("visible",)),
    "NEEDS": ((), ("theme", "visible")),
}
TEXTS = {"id", "hazard", "moment", "kind", "state", "category", "theme", "visible"}
# Parameter → table of a study.
OF_STUDY = {
    "ZONES": "zones", "DISTRICTS": "districts", "STRUCTURE": "plan_areas",
    "FACILITIES": "facilities", "SHELTERS": "shelters", "RESOURCES": "resources",
    "NEEDS": "needs",
}
# Parameter → output that its table is, and what it is usually called.
OF_RESULTS = {
    "SCORE": ("score_vibrancy", "OUTPUT_ZONES", r"score_zones"),
    "SCENARIO": ("simulate_scenario", "OUTPUT_ZONES", r"scenario(_.*)?_zones"),
    "EXPOSURE": ("overlay_hazards", "OUTPUT_TARGETS", r"exposure|risk_zones"),
    "EXPOSURE_TABLE": ("overlay_hazards", "OUTPUT_EXPOSURE", r"exposure_ranks|risk_zones_exposure"),
    "SHELTER_ZONES": ("assign_shelters", "OUTPUT_ZONES", r"shelters?_zones"),
    "ACCESS": ("measure_access", "OUTPUT_ZONES", r"access_zones"),
    "STRUCTURE": ("evaluate_structure", "OUTPUT_AREAS", r"structure_areas"),
}
# Tables about zones only; the same algorithm also writes such about buildings.
OF_ZONES = ("EXPOSURE", "EXPOSURE_TABLE")


@dataclass
class Inputs:
    """Layers by parameter, and what must be said of how they were found.

    ``chosen`` holds, by parameter, the tables that would have served too.
    """

    layers: dict = field(default_factory=dict)
    sources: dict = field(default_factory=dict)
    chosen: dict = field(default_factory=dict)

    def layer(self, name):
        return self.layers.get(name)


def find_inputs(given, study_path, results, context):
    """The table of each parameter: the one that was given, else of the results, else of the study.

    Parameters
    ----------
    given : dict of str to (QgsVectorLayer, QgsFeatureSource)
    study_path, results : str
        GeoPackages, empty for none. Without results those beside the study are taken.
    context : QgsProcessingContext

    Returns
    -------
    Inputs

    Raises
    ------
    CoreError
        ``missing_file``, and those of ``lineage.tables``.
    """
    found = Inputs()
    for name, (layer, source) in given.items():
        found.layers[name], found.sources[name] = layer, source
    if not results and study_path and results_path(study_path).is_file():
        results = str(results_path(study_path))
    if results:
        _from_results(found, results, context)
    for name, table in OF_STUDY.items() if study_path else ():
        if name not in found.layers:
            _take(found, name, source_of(study_path, table), context)
    return found


def _take(found, name, uri, context):
    """Take a table where it can be used; gives whether it was."""
    layer = QgsProcessingUtils.mapLayerFromString(uri, context)
    if not isinstance(layer, QgsVectorLayer) or not layer.featureCount():
        return False
    needed, _others = COLUMNS.get(name, ((), ()))
    fields = set(layer.fields().names())
    if not set(needed) <= fields or (name in OF_ZONES and _target(layer) not in ("zone", "")):
        return False
    found.layers[name] = found.sources[name] = layer
    return True


def _target(layer):
    """What a table of exposure is about, empty where it does not say."""
    if layer.fields().indexOf("target") < 0:
        return ""
    first = next(layer.getFeatures(), None)
    return str(first["target"]) if first is not None else ""


def _from_results(found, results, context):
    made = lineage.tables(results)
    names = _tables(results)
    for name, (algorithm, output, usual) in OF_RESULTS.items():
        if name in found.layers:
            continue
        told = [table for table, one in made.items()
                if (one.algorithm, one.output) == (algorithm, output) and table in names]
        # The latest first; a scenario is rather taken in the order of their names.
        told.sort(key=lambda table: made[table].made_at, reverse=True)
        called = sorted(table for table in names if re.fullmatch(usual, table))
        tables = sorted(told) if name == "SCENARIO" and told else list(
            dict.fromkeys((*told, *called)))
        if name == "SCENARIO" and not told:
            tables = called
        for place, table in enumerate(tables):
            if _take(found, name, source_of(results, table), context):
                found.chosen[name] = (table, tuple(tables[place + 1:]))
                break


def _tables(path):
    """Names of the tables of a GeoPackage."""
    from ...core.study import geopackage

    dataset = geopackage.open_file(path)
    return [dataset.GetLayer(place).GetName() for place in range(dataset.GetLayerCount())]


def read(found, name, context, crs):
    """A table as a frame with the columns that are used; None where it was not found.

    Raises
    ------
    CoreError
        ``missing_column``, ``not_a_number``, ``missing_crs``.
    """
    source = found.sources.get(name)
    if source is None:
        return None
    fields = set(source.fields().names())
    needed, others = COLUMNS[name]
    wanted = dict.fromkeys((*needed, *(one for one in others if one in fields)))
    columns = {one: TEXT if one in TEXTS else REAL for one in wanted}
    spatial = source.wkbType() != QgsWkbTypes.NoGeometry
    if spatial and not source.sourceCrs().isValid():
        raise CoreError("missing_crs", layer=source.sourceName())
    return read_frame(source, columns, context, crs if spatial else None, source.sourceName())
