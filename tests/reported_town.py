"""A small study with results, as an office has them, for tests of the report of a whole study."""

from types import SimpleNamespace

SIDE = 1500.0
QUESTION = "What would a market at the station change?"
EDITS = (
    {"edit": "add", "category": "supermarket", "size": 2500.0, "at": (1200, 1200), "name": "新市場"},
    {"edit": "remove", "facility_id": "f2"},
    {"edit": "add", "category": "shop", "size": 150.0, "at": (400, 400), "name": "朝市 <b>"},
)
SECOND = ({"edit": "move", "facility_id": "f7", "at": (700, 950)},
          {"edit": "add", "category": "housing", "size": 40.0, "at": (1250, 250)})


def make_study(folder):
    """A study of the hand-made town of nine zones, with a flood and two districts."""
    import geopandas
    import shapely
    from nigiwai.core.study import store
    from nigiwai.core.study.store import Append, Replace
    from nigiwai.tests.processing.conftest import CRS, X, Y, _entries, _facilities, _zones

    def frame(table, *boxes):
        shapes = [shapely.box(X + w, Y + s, X + e, Y + n) for w, s, e, n in boxes]
        return geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS)

    study = store.create(
        folder / "town.gpkg", "賑浜町", frame({}, (0, 0, SIDE, SIDE)), "500m",
        origin={"file": "boundary.geojson", "attribution": "words of the publisher"})
    sizes = _facilities()
    study.apply([
        Replace("zones", _zones().assign(area_m2=250_000.0, name=None, source="boundary")),
        Append("facilities", sizes), Append("entries", _entries()),
        Append("hazards", frame(
            {"id": ["h1", "h2"], "type": ["flood", "tsunami"], "scenario": ["L2", None],
             "depth_min_m": [0.5, 3.0], "depth_max_m": [3.0, 5.0]},
            (0, 0, SIDE, 400), (0, 0, 250, SIDE))),
        Append("districts", frame(
            {"id": ["d1", "d2"], "kind": ["neighbourhood"] * 2, "name": ["西町", "東町"]},
            (0, 0, 700, SIDE), (700, 0, SIDE, SIDE))),
    ])
    return study.path


def add_results(path, draws=4):
    """Score, two scenarios, exposure and weighing in the file beside the study."""
    import geopandas  # noqa: F401 - the edits are a frame of it
    import pyogrio
    from nigiwai.bridge.project.study import source_of
    from nigiwai.bridge.results import destination
    from nigiwai.bridge.shown import results_path
    from nigiwai.tests.processing.conftest import edit_frame
    from qgis import processing

    town = {name.upper(): source_of(path, name) for name in ("zones", "facilities", "entries")}

    def run(name, outputs, **given):
        made = {key: destination(path, table) for key, table in outputs.items()}
        processing.run(f"nigiwai:{name}", {**given, **made})

    run("score_vibrancy", {"OUTPUT_ZONES": "score_zones", "OUTPUT_FACILITIES": "score_facilities"},
        **town, DRAWS=draws)
    for number, (name, rows) in enumerate((("市場案", EDITS), ("移転案", SECOND)), 1):
        edits = path.with_name(f"edits_{number}.gpkg")
        pyogrio.write_dataframe(edit_frame(*rows), edits, layer="edits", driver="GPKG")
        run("simulate_scenario", {
            f"OUTPUT_{part.upper()}": f"scenario_{number}_{part}"
            for part in ("zones", "facilities", "diversion", "indicators")},
            **town, EDITS=str(edits), SCENARIO=name, DRAWS=draws)
    run("overlay_hazards", {"OUTPUT_TARGETS": "exposure", "OUTPUT_TOTALS": "exposure_totals"},
        ZONES=town["ZONES"], HAZARDS=source_of(path, "hazards"))
    results = results_path(path)
    run("weigh_plan", {"OUTPUT_ZONES": "weighed_zones", "OUTPUT_PARETO": "weighed_scenarios"},
        ZONES=source_of(results, "score_zones"), HAZARDS=source_of(path, "hazards"),
        SCENARIOS=[source_of(results, f"scenario_{n}_indicators") for n in (1, 2)])
    return results


def read(results, table):
    """Rows of a table of the results."""
    import pyogrio

    return pyogrio.read_dataframe(results, layer=table, read_geometry=False)


def made_in(folder):
    """The study and its results in a folder."""
    path = make_study(folder)
    return SimpleNamespace(study=path, results=add_results(path), folder=folder)
