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

import demo_local
import demo_risk
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
YAIZU = Path(__file__).with_name("demo_yaizu.json")
LEVEL = "500m"


@dataclass(frozen=True)
class Scenario:
    """A key for the names of tables and files, a name for people, the file of its edits."""

    key: str
    name: str
    edits: Path

    @property
    def stem(self):
        return f"scenario_{self.key.lower()}"


@dataclass(frozen=True)
class Source:
    """A file or folder, and the words that its publisher asks for.

    ``city_words`` are used only where the format of a file does not tell its publisher;
    ``leave_out`` are names that are not looked at.
    """

    path: Path
    words: str = ""
    city_words: str = ""
    leave_out: str = ""


@dataclass(frozen=True)
class Town:
    """Sources of a town: ``data`` is imported in this order; people flee from ``hazard``."""

    boundary: Source
    data: tuple
    scenarios: tuple
    hazard: str
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
    from nigiwai.bridge.fictional import fictional_source
    from nigiwai.bridge.study.sample_city import parts_of
    from nigiwai.core.sample.city import write_sample

    made = write_sample(out / "source")
    # Its files look like those of a ministry, which must not be named for invented numbers.
    words = fictional_source()
    return Town(
        Source(made.boundary, words),
        tuple(Source(path, words) for path in parts_of(made)),
        (Scenario("A", "A", made.edits), Scenario("B", "B", made.edits_b)),
        hazard="flood L2",
        fictional=True,
    )


def yaizu(out):
    """Yaizu (Shizuoka) from the open data beside the checkout, with facilities that are not."""
    if not SHARED.is_dir():
        raise DemoError(
            f"Yaizu's open data is not at {SHARED}. Set NIGIWAI_SHARED to its folder, or run "
            "the demo of the sample town."
        )
    plan = json.loads(YAIZU.read_text(encoding="utf-8"))
    scenarios = tuple(
        Scenario(
            key,
            each["name"],
            write_edits(out / f"scenario_{key.lower()}.geojson", each["places"]),
        )
        for key, each in plan["scenarios"].items()
    )
    boundary, *data = (
        Source(
            SHARED / each["path"], each.get("attribution", ""), each.get("city_attribution", ""),
            each.get("leave_out", ""),
        )
        for each in (plan["boundary"], *plan["data"])
    )
    return Town(boundary, tuple(data), scenarios, plan["hazard"])


def write_edits(path, places):
    """Facilities to add, as GeoJSON.

    A place is category, size in the unit of the category, longitude and latitude (JGD2011), name.
    """
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
            "properties": {
                "edit": "add",
                "facility_id": f"new-{number}",
                "name": name,
                "category": category,
                "size": size,
            },
        }
        for number, (category, size, longitude, latitude, name) in enumerate(places, 1)
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
        names = ("zones", "facilities", "entries", "network", "observations")
        return {name.upper(): self.of_study(name) for name in names}

    def build_study(self, town):
        made = self.run(
            "create_study", BOUNDARY=town.boundary.path, ATTRIBUTION=town.boundary.words,
            MESH_LEVEL=LEVEL, STUDY=self.study, OVERWRITE=True,
        )
        self.say(f"study of {made['NAME']}: {made['ZONES']} cells of {LEVEL}")
        for source in town.data:
            found = self.run(
                "import_data", STUDY=self.study, INPUT=source.path, ATTRIBUTION=source.words,
                CITY_ATTRIBUTION=source.city_words, LEAVE_OUT=source.leave_out,
            )
            rows = f"{found['ROWS_WRITTEN']:,} rows of {found['ROWS_READ']:,}"
            name = f"{source.path.parent.name}/{source.path.name}"
            self.say(f"imported {name}: {rows} ({found['RECOGNISED_AS']})")
            if found["QUESTIONS"]:
                self.say(
                    f"{found['QUESTIONS']} files ask what their codes mean or what they are: "
                    f"{found['QUESTIONS_FILE']}"
                )

    def check(self):
        """The doctor's report on the study."""
        report = self.out / "check.html"
        found = self.run("check_study", STUDY=self.study, REPORT=report)
        self.say(f"checked the study: {found['PROBLEMS']} problems, {found['WARNINGS']} warnings")
        for line in found["SUMMARY"].splitlines():
            print(f"          {line}", flush=True)
        return report

    def build_network(self):
        """The walking network, kept in the study."""
        found = self.run(
            "build_network", NETWORK=self.of_study("network"), STUDY=self.study,
            OUTPUT_EDGES=self.table("streets"),
        )
        self.say(
            f"built the walking network: {found['EDGES']:,} streets, "
            f"{found['LENGTH_M'] / 1000:,.0f} km, {found['COMPONENTS']} components"
        )

    def score(self):
        report = self.out / "vibrancy.html"
        self.run(
            "score_vibrancy", **self.inputs(), OUTPUT_ZONES=self.table("score_zones"),
            OUTPUT_FACILITIES=self.table("score_facilities"), REPORT=report,
        )
        self.say("scored the vibrancy of today")
        return report

    def simulate(self, scenario):
        report = self.out / f"{scenario.stem}.html"
        self.run(
            "simulate_scenario", **self.inputs(), EDITS=scenario.edits, SCENARIO=scenario.name,
            OUTPUT_ZONES=self.table(f"{scenario.stem}_zones"),
            OUTPUT_FACILITIES=self.table(f"{scenario.stem}_facilities"),
            OUTPUT_DIVERSION=self.table(f"{scenario.stem}_diversion"),
            OUTPUT_INDICATORS=self.table(f"{scenario.stem}_indicators"),
            REPORT=report,
        )
        self.say(f"simulated scenario {scenario.name}")
        return report

    def compare(self, scenarios):
        report = self.out / "comparison.html"
        self.run(
            "compare_scenarios",
            SCENARIOS=[f"{self.results}|layername={each.stem}_indicators" for each in scenarios],
            OUTPUT=self.table("comparison"),
            REPORT=report,
        )
        self.say("compared the scenarios")
        return report

    def show(self, town):
        """Project and maps; gives their paths."""
        from nigiwai.bridge import fictional, maps
        from nigiwai.bridge.project import results as project_results

        first = town.scenarios[0]
        today = ("score_zones", "score_facilities")
        changed = maps.scenario_layers(
            self.results, f"{first.stem}_zones", f"{first.stem}_facilities"
        )
        sheet = {"mark": fictional.fictional_mark()} if town.fictional else {}
        pictures = (self.out / "map_today.png", self.out / f"map_{first.stem}.png")
        maps.vibrancy_map(
            pictures[0], self.study, maps.score_layers(self.results, *today), **sheet
        )
        maps.change_map(pictures[1], self.study, changed, first.name, **sheet)
        self.say("printed two maps")
        path = self.out / "nigiwai.qgz"
        project_results.write_project(self.study, self.results, path)
        self.say("wrote the project and opened it again")
        return path, pictures

    def everything(self, find_town):
        """All steps; gives ``(label, path)`` of what was made."""
        self.out.mkdir(parents=True, exist_ok=True)
        # Only what an earlier run of this script has made.
        for path in (*self.out.glob("results.gpkg*"), *self.out.glob("application_*.docx")):
            path.unlink()
        town = find_town(self.out)
        self.say("the source files are there")
        self.build_study(town)
        reports = [self.check()]
        self.build_network()
        reports.append(self.score())
        reports += [self.simulate(scenario) for scenario in town.scenarios]
        reports.append(self.compare(town.scenarios))
        reports += demo_risk.everything(self, town)
        more, documents = demo_local.everything(self, town)
        project, pictures = self.show(town)
        return [
            ("study", self.study),
            ("results", self.results),
            ("project", project),
            *(("map", path) for path in pictures),
            *(("report", path) for path in (*reports, *more)),
            *(("document", path) for path in documents),
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
        except OSError as error:
            print(f"{error.filename}: {error.strerror}. Choose another --out.", file=sys.stderr)
            return 1
    print()
    for label, path in made:
        print(f"{label}: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
