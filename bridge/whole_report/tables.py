"""The tables of results that a report is made of: what each is, and how it was made."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from ...core.errors import CoreError
from ..lineage import record as lineage

GEOMETRY = ("geom", "geometry")


@dataclass(frozen=True)
class Kind:
    """A kind of table.

    Parameters
    ----------
    key : str
    algorithm, output : str
        What writes it.
    columns : tuple of str
        It has all of them,
    lacks : tuple of str
        and none of these.
    names : tuple of str
        What it is usually called, the first before the others.
    """

    key: str
    algorithm: str
    output: str
    columns: tuple
    lacks: tuple = ()
    names: tuple = ()


KINDS = (
    Kind("zones", "score_vibrancy", "OUTPUT_ZONES",
         ("vibrancy", "presence_density", "spend_yen", "basis"), ("vibrancy_before",),
         ("score_zones",)),
    Kind("facilities", "score_vibrancy", "OUTPUT_FACILITIES",
         ("visitors", "market_score", "catchment_m"), ("visitors_before",), ("score_facilities",)),
    Kind("scenario_zones", "simulate_scenario", "OUTPUT_ZONES",
         ("vibrancy_change", "presence_density", "effect", "basis")),
    Kind("scenario_facilities", "simulate_scenario", "OUTPUT_FACILITIES",
         ("visitors_change", "market_score_change", "edit")),
    Kind("diversion", "simulate_scenario", "OUTPUT_DIVERSION",
         ("edit_id", "facility_id", "visitors", "share")),
    Kind("indicators", "simulate_scenario", "OUTPUT_INDICATORS",
         ("scenario", "indicator", "before", "after", "change", "better"), ("best",)),
    Kind("exposure_totals", "overlay_hazards", "OUTPUT_TOTALS",
         ("level", "hazard", "rank", "residents_share", "present_basis"), (),
         ("exposure_totals", "risk_buildings_totals", "risk_zones_totals")),
    Kind("damage_totals", "assess_damage", "OUTPUT_TOTALS",
         ("district", "function", "full", "damage_ratio", "people_functions"), (),
         ("damage_totals",)),
    Kind("shelter_totals", "assign_shelters", "OUTPUT_TOTALS",
         ("time", "age_group", "leaving", "assigned", "nearest_overflow"), (),
         ("shelters_totals", "shelter_totals")),
    Kind("shelter_loads", "assign_shelters", "OUTPUT_SHELTERS",
         ("capacity_basis", "night_load", "night_overflow"), (),
         ("shelters_load", "shelter_loads")),
    Kind("guideline_areas", "draft_guideline", "OUTPUT_AREAS",
         ("rule", "severity", "reason", "induction", "measures"), (), ("guideline_areas",)),
    Kind("guideline_districts", "draft_guideline", "OUTPUT_DISTRICTS",
         ("severity", "issues", "problem_areas", "problem_residents"), (),
         ("guideline_districts",)),
    Kind("weighing_zones", "weigh_plan", "OUTPUT_ZONES",
         ("danger", "class", "class_sure", "residents_in_danger", "induced_residents"), (),
         ("weighed_zones", "weighing_zones")),
    Kind("weighing_front", "weigh_plan", "OUTPUT_PARETO",
         ("scenario", "objective", "normalised", "is_today"), (),
         ("weighed_scenarios", "weighing_pareto")),
    Kind("needs_themes", "analyse_needs", "OUTPUT_THEMES",
         ("district", "theme", "needs", "weight", "hot_share"), (), ("needs_themes",)),
    Kind("resources", "review_resources", "OUTPUT_RESOURCES",
         ("value", "part_rarity", "known_share", "kind_label"), (), ("resources_reviewed",)),
    Kind("matches", "match_resources", "OUTPUT_MATCHES",
         ("need_text", "resource", "score", "stays", "sentence"), (), ("matches",)),
    Kind("tours", "map_resources", "OUTPUT_TOURS",
         ("tour", "walk_m", "total_min", "order"), (), ("resource_tours",)),
    Kind("programmes", "match_programmes", "OUTPUT",
         ("project", "programme", "fits", "call", "conditions_met"), (), ("programme_fits",)),
    Kind("structure", "evaluate_structure", "OUTPUT",
         ("key", "official", "corrected", "own", "available"), (), ("structure",)),
    Kind("coverage", "measure_access", "OUTPUT_COVERAGE",
         ("category", "share_walk", "share_circle", "overstatement_points"), (),
         ("access_coverage",)),
    Kind("calibration", "calibrate_model", "OUTPUT_FIT",
         ("part", "name", "status", "before", "after", "n"), (), ("calibration_fit",)),
)


@dataclass(frozen=True)
class Table:
    """A table of the results; ``kind`` is empty for one that the report does not show."""

    name: str
    kind: str
    columns: tuple
    made: object = None


@dataclass(frozen=True)
class ScenarioTables:
    """The tables of one simulated scenario; those that are not there are None."""

    name: str
    indicators: Table
    zones: object = None
    facilities: object = None
    diversion: object = None


class Results:
    """What a GeoPackage of results holds.

    Parameters
    ----------
    path : path-like
        A file that is there.

    Raises
    ------
    CoreError
        ``report_not_results`` where it cannot be read as a GeoPackage.
    """

    def __init__(self, path):
        self.path = Path(path)
        made = _lineages(self.path)
        self.tables = tuple(
            Table(name, _kind_of(columns, made.get(name)), columns, made.get(name))
            for name, columns in _columns(self.path))

    def of_kind(self, key):
        """The table of a kind, None where there is none; of several the usual one, then the
        latest."""
        usual = next(kind for kind in KINDS if kind.key == key).names
        found = [one for one in self.tables if one.kind == key]
        return min(found, key=lambda one: (_place(one.name, usual), _later(one)), default=None)

    def has(self, key):
        return any(one.kind == key for one in self.tables)

    def read(self, table, *, shapes=False):
        """Rows of a table; None for no table. Texts are str or None."""
        import pyogrio

        if table is None:
            return None
        frame = pyogrio.read_dataframe(self.path, layer=table.name, read_geometry=shapes)
        texts = frame.select_dtypes("object").columns.difference(GEOMETRY)
        frame[texts] = frame[texts].astype(object).where(frame[texts].notna(), None)
        return frame

    def frame(self, key, *, shapes=False):
        """Rows of the table of a kind, None where there is none."""
        return self.read(self.of_kind(key), shapes=shapes)

    def scenarios(self):
        """The simulated scenarios, in the order of the file."""
        found = []
        for table in self.tables:
            if table.kind != "indicators":
                continue
            names = dict.fromkeys(self.read(table)["scenario"])
            if len(names) == 1:
                found.append(ScenarioTables(next(iter(names)), table, **self._beside(table)))
            else:
                found += [ScenarioTables(name, table) for name in names]
        return tuple(found)

    def _beside(self, indicators):
        """Tables of the run that wrote the indicators: of the same parameters, else of the same
        beginning of the name."""
        kinds = {"zones": "scenario_zones", "facilities": "scenario_facilities",
                 "diversion": "diversion"}
        return {
            name: next((one for one in self.tables
                        if one.kind == kind and _same_run(one, indicators)), None)
            for name, kind in kinds.items()}


def _same_run(one, other):
    if one.made and other.made:
        return _run_of(one.made) == _run_of(other.made)
    return _stem(one.name) == _stem(other.name)


def _run_of(made):
    return json.dumps(made.parameters, sort_keys=True)


def _stem(name):
    return re.sub(r"_?(zones|facilities|diversion|indicators)$", "", name)


def _place(name, usual):
    return usual.index(name) if name in usual else len(usual)


def _later(table):
    """Sorts later ones before earlier ones."""
    return [-ord(sign) for sign in (table.made.made_at if table.made else "")]


def _kind_of(columns, made):
    """What a table is: by what it says of itself, where its columns agree, else by its columns."""
    there = set(columns)
    fitting = [kind for kind in KINDS if there.issuperset(kind.columns)
               and not there.intersection(kind.lacks)]
    if made is not None:
        fitting.sort(key=lambda kind: (kind.algorithm, kind.output) != (
            made.algorithm, made.output))
    return fitting[0].key if fitting else ""


def _columns(path):
    """``(name, columns)`` of the tables of a GeoPackage, in their order."""
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    try:
        names = [str(name) for name, _kind in pyogrio.list_layers(path)]
        return [(name, tuple(map(str, pyogrio.read_info(path, layer=name)["fields"])))
                for name in names]
    except (DataSourceError, DataLayerError):
        raise CoreError("report_not_results", file=path.name) from None


def _lineages(path):
    try:
        return lineage.tables(path)
    except CoreError as error:
        if error.code in ("not_a_study", "damaged_study"):
            raise CoreError("report_not_results", file=path.name) from error
        raise
