"""The main job, end to end: a study, its vibrancy, a scenario, and what one can show of it.

    tools/in_qgis.sh python tools/demo.py sample --out build/demo [--lang ja]

Steps and times go to standard output, and at the end the paths of what was made. Trouble ends it
with status 1 and a sentence.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QSettings

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NIGIWAI_SHARED") or ROOT.parent / "shared" / "data")
LEVEL = "500m"


@dataclass(frozen=True)
class Town:
    """Files of a town: ``data`` is imported in this order, ``scenarios`` are ``(name, edits)``."""

    boundary: Path
    data: tuple
    scenarios: tuple
    fictional: bool = False


class DemoError(Exception):
    """Trouble, as a sentence."""


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm reports; the console shows it only when something fails."""

    def __init__(self):
        super().__init__(False)
        self.errors = []

    def reportError(self, error, _fatal=False):  # noqa: N802 - QGIS's name
        self.errors.append(error)


def sample(out):
    """The fictional town, written by our generator."""
    from nigiwai.core.sample.city import write_sample

    made = write_sample(out / "source")
    return Town(
        made.boundary,
        (made.population, *made.facilities, made.stations, *made.people_flow),
        (("A", made.edits), ("B", made.edits_b)),
        fictional=True,
    )


def yaizu(out):
    """Yaizu (Shizuoka) from the open data that lies beside the checkout."""
    if not SHARED.is_dir():
        raise DemoError(
            f"Yaizu's open data is not at {SHARED}. Set NIGIWAI_SHARED to its folder, or run "
            "the demo of the sample town."
        )
    data = (
        "02_population_mesh/population_mesh_2020.txt",
        "04_facilities/yaizu_opendata",
        "10_local_resources/yaizu_opendata",
        "04_facilities/ksj_n02_railway/N02-20_Station.shp",
        "03_people_flow/mlit_1km_fromto/mdp/22/2021",
    )
    return Town(
        SHARED / "01_boundary/n03_derived/22212.json",
        tuple(SHARED / name for name in data),
        (
            ("A", write_edits(out / "scenario_a.geojson", YAIZU_A)),
            ("B", write_edits(out / "scenario_b.geojson", YAIZU_B)),
        ),
    )


# Virtual facilities: category, size in the unit of the category, longitude, latitude.
# A: a library at Yaizu station, a park and a supermarket in its suburbs. B: the same three in the
# suburbs of the south.
YAIZU_A = (
    ("library", 2000, 138.3165, 34.8698),
    ("park_neighborhood", 20000, 138.3010, 34.8575),
    ("supermarket", 2000, 138.3120, 34.8430),
)
YAIZU_B = (
    ("library", 2000, 138.2950, 34.8180),
    ("park_neighborhood", 20000, 138.2870, 34.8120),
    ("supermarket", 2000, 138.3000, 34.8100),
)


def write_edits(path, places):
    """Points to add, as GeoJSON in longitude and latitude (JGD2011)."""
    from nigiwai.bridge.labels import category_label

    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
            "properties": {
                "edit": "add",
                "facility_id": f"new-{number}",
                "name": category_label(category),
                "category": category,
                "size": size,
            },
        }
        for number, (category, size, longitude, latitude) in enumerate(places, 1)
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::6668"}}
    collection = {"type": "FeatureCollection", "crs": crs, "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


TOWNS = {"sample": sample, "yaizu": yaizu}


class Demo:
    """Runs the steps into the folder ``out``."""

    def __init__(self, out):
        self.out = out
        self.study = out / "study.gpkg"
        self.results = out / "results.gpkg"
        self.started = time.monotonic()

    def say(self, text):
        print(f"[{time.monotonic() - self.started:5.1f} s] {text}", flush=True)

    def run(self, name, **parameters):
        """Run an algorithm of ours as Processing does; gives its outputs."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"nigiwai:{name}")
        context = QgsProcessingContext()
        feedback = Feedback()
        values = {key: _plain(value) for key, value in parameters.items()}
        fine, why = algorithm.checkParameterValues(values, context)
        if not fine:
            raise DemoError(f"{name}: {why}")
        try:
            results, done = algorithm.run(values, context, feedback, {}, False)
        except QgsProcessingException as error:
            raise DemoError(f"{name}: {error}") from error
        if not done:
            raise DemoError(f"{name}: {' '.join(feedback.errors)}")
        return results

    def table(self, name):
        """Destination: a table of the results."""
        return f"ogr:dbname='{self.results}' table=\"{name}\" (geom)"

    def of_study(self, table):
        return f"{self.study}|layername={table}"

    def inputs(self):
        """Inputs that scoring and simulating share."""
        names = ("zones", "facilities", "entries", "observations", "assumptions")
        return {name.upper(): self.of_study(name) for name in names}

    def build_study(self, town):
        made = self.run(
            "create_study", BOUNDARY=town.boundary, MESH_LEVEL=LEVEL, STUDY=self.study,
            OVERWRITE=True,
        )
        self.say(f"study of {made['NAME']}: {made['ZONES']} cells of {LEVEL}")
        for path in town.data:
            found = self.run("import_data", STUDY=self.study, INPUT=path)
            self.say(
                f"imported {path.name}: {found['ROWS_WRITTEN']} rows of {found['ROWS_READ']} "
                f"({found['RECOGNISED_AS']})"
            )

    def score(self):
        self.run(
            "score_vibrancy", **self.inputs(), OUTPUT_ZONES=self.table("score_zones"),
            OUTPUT_FACILITIES=self.table("score_facilities"),
        )
        self.say("scored the vibrancy of today")

    def simulate(self, name, edits):
        key = f"scenario_{name.lower()}"
        report = self.out / f"report_{name.lower()}.html"
        self.run(
            "simulate_scenario", **self.inputs(), EDITS=edits, NAME=name,
            OUTPUT_ZONES=self.table(f"{key}_zones"),
            OUTPUT_FACILITIES=self.table(f"{key}_facilities"),
            OUTPUT_DIVERSION=self.table(f"{key}_diversion"),
            OUTPUT_INDICATORS=self.table(f"{key}_indicators"),
            REPORT=report,
        )
        self.say(f"simulated scenario {name}")
        return report

    def compare(self, names):
        report = self.out / "comparison.html"
        self.run(
            "compare_scenarios",
            SCENARIOS=[
                f"{self.results}|layername=scenario_{name.lower()}_indicators" for name in names
            ],
            NAMES="; ".join(names), OUTPUT=self.table("comparison"), REPORT=report,
        )
        self.say(f"compared the scenarios {', '.join(names)}")
        return report

    def show(self, town):
        """Project and maps; gives their paths."""
        from nigiwai.bridge import maps, project

        first = town.scenarios[0][0]
        tables = [f"scenario_{first.lower()}_{kind}" for kind in ("zones", "facilities")]
        today = maps.score_layers(self.results, "score_zones", "score_facilities")
        changed = maps.scenario_layers(self.results, *tables)
        mark = maps.fictional_mark() if town.fictional else ""
        pictures = (self.out / "map_today.png", self.out / f"map_scenario_{first.lower()}.png")
        maps.vibrancy_map(pictures[0], self.study, today, mark)
        maps.change_map(pictures[1], self.study, changed, first, mark)
        self.say("printed two maps")
        path = self.out / "nigiwai.qgz"
        hidden = maps.score_layers(self.results, "score_zones", "score_facilities", visible=False)
        project.build_project(path, self.study, [*changed, *hidden])
        self.say("wrote the project and opened it again")
        return path, pictures

    def everything(self, find_town):
        """All steps; gives ``(label, path)`` of what was made."""
        self.out.mkdir(parents=True, exist_ok=True)
        # Only what an earlier run of this script has made.
        for path in self.out.glob("results.gpkg*"):
            path.unlink()
        town = find_town(self.out)
        self.say("the source files are there")
        self.build_study(town)
        self.score()
        reports = [self.simulate(name, edits) for name, edits in town.scenarios]
        reports.append(self.compare([name for name, _edits in town.scenarios]))
        project, pictures = self.show(town)
        return [
            ("study", self.study),
            ("results", self.results),
            ("project", project),
            *(("map", path) for path in pictures),
            *(("report", path) for path in reports),
        ]


def _plain(value):
    return str(value) if isinstance(value, Path) else value


@contextmanager
def qgis(language):
    """A QGIS without windows in a profile of its own, with our provider and language."""
    profile = tempfile.mkdtemp(prefix="nigiwai-demo-")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, profile)
    application = QgsApplication([], False, profile)
    settings = QSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", language)
    application.initQgis()
    from nigiwai.bridge.i18n import load_translator
    from nigiwai.processing.provider import NigiwaiProvider

    translator = load_translator(language)
    provider = NigiwaiProvider()
    application.processingRegistry().addProvider(provider)
    try:
        yield
    finally:
        application.processingRegistry().removeProvider(provider)
        QgsProject.instance().clear()
        application.removeTranslator(translator)
        application.exitQgis()
        shutil.rmtree(profile, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("town", choices=TOWNS)
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    parser.add_argument("--lang", choices=("ja", "en"), default="ja")
    given = parser.parse_args()
    # pyproj finds its data all the same: QGIS has set it up.
    warnings.filterwarnings("ignore", message="Valid PROJ data directory not found")
    with qgis(given.lang):
        from nigiwai.bridge.messages import sentence
        from nigiwai.core.errors import CoreError

        try:
            made = Demo(given.out.resolve()).everything(TOWNS[given.town])
        except CoreError as error:
            print(sentence(error), file=sys.stderr)
            return 1
        except DemoError as error:
            print(error, file=sys.stderr)
            return 1
    print()
    for label, path in made:
        print(f"{label}: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
