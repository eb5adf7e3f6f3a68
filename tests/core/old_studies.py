"""Studies of older versions, as the programs of that time made them.

``tests/data/study_versions.csv`` is frozen: the tables and columns that each released version added.
"""

import csv
from pathlib import Path

import numpy as np

COLUMNS = Path(__file__).resolve().parent.parent / "data" / "study_versions.csv"
EPSG = 6676
_TYPES = {"text": "object", "real": "float64", "integer": "Int64", "binary": "object"}


def columns_of(version):
    """``{table: (geometry, {column: kind})}`` of a version."""
    found = {}
    with COLUMNS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if int(row["version"]) <= version:
                pairs = dict(pair.split(":") for pair in row["columns"].split())
                found.setdefault(row["table"], (row["geometry"], {}))[1].update(pairs)
    return found


def write_old_study(path, version, cells=6):
    """A study with zones along a line, facilities and three opinions; gives the path."""
    import pyogrio

    rows = _rows(version, cells)
    for table, (geometry, columns) in columns_of(version).items():
        frame = _frame(rows.get(table, []), geometry, columns)
        pyogrio.write_dataframe(
            frame, path, layer=table, driver="GPKG", append=Path(path).exists(),
            geometry_type=geometry or None, layer_options={"FID": "fid", **(
                {"GEOMETRY_NAME": "geom"} if geometry else {})})  # fmt: skip
    return path


def _rows(version, cells):
    from shapely.geometry import MultiPolygon, Point, box

    side = 500.0
    squares = [MultiPolygon([box(side * n, 0, side * (n + 1), side)]) for n in range(cells)]
    whole = MultiPolygon([box(0, 0, side * cells, side)])
    facts = {"schema_version": version, "name": "town", "epsg": EPSG, "mesh_level": "500m",
             "created_at": "2026-01-01T00:00:00+09:00", "created_by": f"v{version}",
             "boundary_source": "b.geojson"}  # fmt: skip
    ages = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
    return {
        "study": [{"key": key, "value": str(value)} for key, value in facts.items()],
        "boundary": [{"id": "boundary", "name": "town", "area_m2": whole.area, "geometry": whole}],
        "zones": [
            {"id": f"z{n}", "residents": 100.0 * (n + 1), **dict.fromkeys(ages, 20.0 * (n + 1)),
             "households": 40.0, "suppressed": 0, "population_basis": "counted",
             "area_m2": square.area, "inside_share": 1.0, "geometry": square}
            for n, square in enumerate(squares)
        ],
        "facilities": [
            {"id": f"f{n}", "name": f"shop {n}", "category": "supermarket", "size": 1000.0,
             "size_unit": "m2", "geometry": Point(side * (n + 0.5), 250.0)} for n in range(3)
        ],
        "hazards": [{"id": "h1", "type": "flood", "scenario": "L2", "rank": 2, "depth_min_m": 0.5,
                     "depth_max_m": 3.0, "geometry": MultiPolygon([box(0, 0, 1200, 300)])}],
        "plan_areas": [{"id": "p1", "kind": "residence_induction", "geometry": whole}],
        "shelters": [{"id": "s1", "name": "school", "hazards": "flood", "capacity": 300.0,
                      "geometry": Point(2000.0, 100.0)}],
        "needs": [
            {"id": f"n{n}", "text": text, "theme": "", "weight": 1.0, "geometry": point}
            for n, (text, point) in enumerate((
                ("大雨で道が冠水する。", Point(200.0, 100.0)),
                ("避難所が遠い。", Point(900.0, 200.0)),
                ("バスの本数が減った。", Point(2200.0, 300.0)),
            ))
        ],
    }  # fmt: skip


def _frame(rows, geometry, columns):
    import geopandas
    import pandas as pd

    values = {
        name: pd.Series([row.get(name, None if kind in ("text", "binary") else np.nan)
                         for row in rows], dtype=_TYPES[kind])
        for name, kind in columns.items()
    }  # fmt: skip
    if not geometry:
        return pd.DataFrame(values)
    shapes = [row.get("geometry") for row in rows]
    return geopandas.GeoDataFrame(values, geometry=shapes, crs=EPSG)
