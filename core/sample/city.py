"""Writes the sample town: a fictional coastal town of about 60,000 people.

The same files as a real town's open data, generated from a few tables and a seed, so that the
whole plugin can be tried without any data.
"""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..errors import CoreError
from ..progress import ignore_progress
from . import (
    buildings,
    census,
    cocreation,
    districts,
    flow,
    hazards,
    opinions,
    people,
    plans,
    resources,
    shelters,
    streets,
    writers,
)
from .facilities import facilities as build_facilities
from .shapefile import parts_of
from .tables import FOLDER, rows

_NOTICE = "READ_ME_FICTIONAL.txt"
# Files that a sample of an earlier version had; they go with it.
_FORMER = ("flood.geojson", "induction_areas.geojson")
_STATION_FIELDS = (("N02_001", "C", 2), ("N02_002", "C", 1), ("N02_003", "C", 40),
                   ("N02_004", "C", 30), ("N02_005", "C", 50))  # fmt: skip
_ZONING_FIELDS = (("A29_001", "C", 5), ("A29_002", "C", 20), ("A29_003", "C", 40),
                  ("A29_004", "N", 4), ("A29_005", "C", 60), ("A29_006", "N", 4),
                  ("A29_007", "N", 4))  # fmt: skip


@dataclass(frozen=True)
class SamplePaths:
    """Where the files of the sample lie.

    ``facilities``, ``people_flow``, ``shelters``, ``resources`` and ``programmes`` are tuples of
    paths, ``hazards`` and ``plans`` paths by key; shapefiles are told by their ``.shp``.
    """

    folder: Path
    notice: Path
    boundary: Path
    population: Path
    facilities: tuple
    stations: Path
    people_flow: tuple
    river: Path
    hazards: dict
    zoning: Path
    plans: dict
    districts: Path
    buildings: Path
    shelters: tuple
    streets: Path
    opinions: Path
    resources: tuple
    ventures: Path
    partners: Path
    programmes: tuple
    edits: Path
    edits_b: Path


def write_sample(folder, progress=ignore_progress):
    """Write the sample town into a folder, whole or not at all.

    Parameters
    ----------
    folder : path-like
        Made if missing. An earlier sample in it is replaced; any other file is not touched.
    progress : callable
        Takes the share done, 0 to 1.

    Returns
    -------
    SamplePaths

    Raises
    ------
    CoreError
        ``sample_folder_used`` where the folder holds other files, ``write_failed``.
    """
    folder = Path(folder)
    files = _files(progress)
    _refuse_others(folder, files)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".sample-", dir=folder.parent) as temporary:
            fresh = Path(temporary) / "fresh"
            for name, content in files.items():
                (fresh / name).parent.mkdir(parents=True, exist_ok=True)
                (fresh / name).write_bytes(content)
            progress(0.98)
            _put_in_place(fresh, folder, Path(temporary) / "earlier")
    except OSError as error:
        raise CoreError("write_failed", target=folder.name, reason=error.strerror) from error
    progress(1.0)
    return _paths(folder)


def _put_in_place(fresh, folder, earlier):
    """Move the new folder to its place; the earlier one comes back if that fails.

    ``earlier`` lies in the temporary folder and goes with it.
    """
    if folder.exists():
        folder.rename(earlier)
    try:
        fresh.rename(folder)
    except OSError:
        if earlier.exists():
            earlier.rename(folder)
        raise


def _refuse_others(folder, files):
    """An earlier sample may go; the files of a person may not."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise CoreError("sample_folder_used", folder=folder.name, file=folder.name)
    ours = {*files, *(_FORMER if (folder / _NOTICE).is_file() else ())}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in ours:
            raise CoreError("sample_folder_used", folder=folder.name, file=name)


def _files(progress):
    """Content of every file by its path inside the folder."""
    cells = people.cells()
    progress(0.2)
    built = build_facilities(cells)
    progress(0.35)
    ways = streets.streets(cells)
    files = {
        _NOTICE: _notice(),
        "boundary.geojson": writers.geojson_bytes(plans.boundary(), epsg=6668),
        "population_mesh.txt": writers.csv_bytes(census.table(cells), "cp932"),
        "river.geojson": writers.geojson_bytes(plans.river()),
        "streets.geojson": writers.geojson_bytes(ways),
        "opinions.csv": writers.csv_bytes(opinions.table(), "utf-8-sig"),
        **writers.facility_lists(built),
    }
    progress(0.6)
    files.update(_dangers_and_plans(built))
    files.update(_resources_and_partners())
    progress(0.7)
    for stem, features, fields in (
        ("stations", plans.stations(), _STATION_FIELDS),
        ("zoning", plans.zoning(), _ZONING_FIELDS),
        ("districts", districts.districts(cells), districts.FIELDS),
        ("buildings", buildings.buildings(cells, ways), buildings.FIELDS),
    ):
        for ending, content in parts_of(features, fields).items():
            files[stem + ending] = content
    for name in plans.EDITS:
        files[f"{name}.geojson"] = writers.geojson_bytes(plans.edits(name))
    for year, month in flow.MONTHS:
        table = flow.month_rows(cells, built, year, month)
        content = writers.csv_bytes(table, "utf-8", ending="\n")
        files[_flow_name(year, month)] = writers.zip_bytes("monthly_mdp_mesh1km.csv", content)
    progress(0.9)
    return files


def _dangers_and_plans(built):
    """Hazard areas, induction areas and shelters: each file beside what tells its title."""
    layers = hazards.layers()
    files = {}
    for key, (title, features) in layers.items():
        files[_hazard_name(key)] = writers.geojson_bytes(features, epsg=6668)
        files[f"hazards/{key}/config.yml"] = writers.title_bytes(title)
    for key, features in plans.induction_areas().items():
        files[_plan_name(key)] = writers.geojson_bytes(features)
        files[f"plans/{key}/config.yml"] = writers.title_bytes(features[0][2]["kind"])
    for name, (title, table) in shelters.tables(built, layers).items():
        files[name] = writers.csv_bytes(table, "utf-8-sig")
        files[f"{name.rpartition('/')[0]}/config.yml"] = writers.title_bytes(title)
    return files


def _resources_and_partners():
    """Local resources, plans of people, partners and programmes."""
    files = {}
    for name, (title, encoding, table) in resources.tables().items():
        files[name] = writers.csv_bytes(table, encoding)
        files[f"{name.rpartition('/')[0]}/config.yml"] = writers.title_bytes(title)
    for name in cocreation.PROGRAMMES:
        files[cocreation.programme_file(name)] = writers.csv_bytes(
            cocreation.programmes(name), "utf-8-sig")
    files["ventures.csv"] = writers.csv_bytes(cocreation.ventures(), "utf-8-sig")
    files["partners.csv"] = writers.csv_bytes(cocreation.partners(), "utf-8-sig")
    return files


def _hazard_name(key):
    return f"hazards/{key}/{key}.geojson"


def _plan_name(key):
    return f"plans/{key}/{key}.geojson"


def _notice():
    """The notice with Windows line ends, however the checkout keeps it."""
    lines = (FOLDER / _NOTICE).read_text(encoding="utf-8").splitlines()
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8")


def _flow_name(year, month):
    return f"people_flow/mdp/{flow.PREFECTURE}/{year}/{month:02d}/monthly_mdp_mesh1km.csv.zip"


def _paths(folder):
    return SamplePaths(
        folder=folder,
        notice=folder / _NOTICE,
        boundary=folder / "boundary.geojson",
        population=folder / "population_mesh.txt",
        facilities=tuple(
            folder / "facilities" / entry["list"] / entry["file"] for entry in rows("lists")
        ),
        stations=folder / "stations.shp",
        people_flow=tuple(folder / _flow_name(*month) for month in flow.MONTHS),
        river=folder / "river.geojson",
        hazards={
            row["layer"]: folder / _hazard_name(row["layer"]) for row in rows("hazard_layers")
        },
        zoning=folder / "zoning.shp",
        plans={row["key"]: folder / _plan_name(row["key"]) for row in rows("induction_areas")},
        districts=folder / "districts.shp",
        buildings=folder / "buildings.shp",
        shelters=tuple(
            folder / "shelters" / entry["list"] / entry["file"] for entry in rows("shelter_lists")
        ),
        streets=folder / "streets.geojson",
        opinions=folder / "opinions.csv",
        resources=tuple(folder / resources.name_of(entry) for entry in rows("resource_lists")),
        ventures=folder / "ventures.csv",
        partners=folder / "partners.csv",
        programmes=tuple(
            folder / cocreation.programme_file(name) for name in cocreation.PROGRAMMES),
        edits=folder / "scenario_edits.geojson",
        edits_b=folder / "scenario_edits_b.geojson",
    )
