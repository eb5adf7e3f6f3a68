"""Plan files for the tests, and runs of them."""

import json
from pathlib import Path

from nigiwai.tests.processing.conftest import feedback_class

# No draws and no page: quick.
QUICK = {"DRAWS": 0, "REPORT": None}
LIBRARY = {"category": "library", "size": 900, "at": [138.4736, 34.7236], "name": "新しい図書館"}


class PlanFile:
    """A plan in a folder of its own, to be changed and run."""

    def __init__(self, folder, **plan):
        self.path, self.plan = Path(folder) / "plan.json", {"plan": 1, **plan}

    @property
    def out(self):
        return self.path.parent / "plan"

    def save(self, **changes):
        self.plan.update(changes)
        self.path.write_text(json.dumps(self.plan, ensure_ascii=False, indent=1), "utf-8")
        return str(self.path)

    def run(self, feedback=None, **parameters):
        """Run it; gives outputs and what was said."""
        from qgis import processing

        feedback = feedback or feedback_class()()
        made = processing.run(
            "nigiwai:run_plan", {"PLAN": self.save(), **parameters}, feedback=feedback)
        return made, feedback

    def log(self):
        path = self.out / "plan_log.jsonl"
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]

    def done(self):
        """Steps of the log that were done, in their order."""
        return [one["step"] for one in self.log() if one["status"] == "done"]


def boundary_of(folder):
    """The middle of the sample town, three kilometres wide."""
    west, south, east, north = 138.45, 34.705, 138.495, 34.745
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    path = Path(folder) / "boundary.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [{
        "type": "Feature", "properties": {"name": "Middle"},
        "geometry": {"type": "Polygon", "coordinates": [ring]}}]}), "utf-8")
    return path


def small_study(sample_study, folder):
    """A study of the middle of the sample town; gives its path."""
    from qgis import processing

    source, study = Path(sample_study).parent / "source", Path(folder) / "small.gpkg"
    words = {"STUDY": str(study), "ATTRIBUTION": "words of the sample"}
    processing.run("nigiwai:create_study", {
        **words, "BOUNDARY": str(boundary_of(folder)), "MESH_LEVEL": "1km"})
    for name in ("population_mesh.txt", "facilities/library", "facilities/parks",
                 "facilities/large_retail", "stations.shp"):
        processing.run("nigiwai:import_data", {**words, "INPUT": str(source / name)})
    return study


def existing(small, folder):
    """A plan on a copy of the small study: score, two scenarios, compare."""
    study = Path(folder) / "town.gpkg"
    study.write_bytes(Path(small).read_bytes())
    return PlanFile(
        folder, study={"file": "town.gpkg"},
        scenarios=[
            {"name": "A", "key": "a", "places": [LIBRARY]},
            {"name": "B", "key": "b", "places": [{**LIBRARY, "at": [138.4650, 34.7190]}]}],
        analyses=[
            {"run": "compare_scenarios", "with": {"REPORT": None}},
            {"run": "score_vibrancy", "with": {"DRAWS": 0}},
            {"run": "simulate_scenario", "with": QUICK}])


def from_files(sample_study, folder, **changes):
    """A plan that makes the study of the sample town from two of its files."""
    source = (Path(sample_study).parent / "source").as_posix()
    boundary_of(folder)
    return PlanFile(folder, **{
        "data": source,
        "study": {"boundary": "boundary.geojson", "mesh": "1km", "attribution": "words"},
        "inputs": [{"path": "data:population_mesh.txt", "attribution": "words"},
                   {"path": "data:facilities/library", "attribution": "words"}],
        "analyses": [{"run": "score_vibrancy", "with": {"DRAWS": 0}}], **changes})
