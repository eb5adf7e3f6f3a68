"""Results of the sample town as they were: a change of the model shows here.

Where the change is meant, ``NIGIWAI_RENEW_GOLDEN=1 tools/in_qgis.sh pytest tests/golden`` writes
the table anew, and the commit says why.
"""

import csv
import os
from pathlib import Path

import numpy as np
import pytest

# Without and with the walking network.
TABLE, STREETS = (
    Path(__file__).with_name(f"sample_zones{ending}.csv") for ending in ("", "_streets")
)
COLUMNS = ("vibrancy", "visitors", "presence_midday")
RTOL = 1e-6


@pytest.fixture(scope="module")
def score(sample_study, tmp_path_factory):
    """``score(...)``: ``{zone: values of COLUMNS}`` of the sample town without draws."""
    import pyogrio
    from qgis import processing

    def run(**others):
        folder = tmp_path_factory.mktemp("golden")
        tables = ("zones", "facilities", "entries", "observations")
        zones = processing.run(
            "nigiwai:score_vibrancy",
            {
                **{name.upper(): f"{sample_study}|layername={name}" for name in tables},
                "DRAWS": 0,
                "OUTPUT_ZONES": str(folder / "zones.gpkg"),
                "OUTPUT_FACILITIES": str(folder / "facilities.gpkg"),
                **others,
            },
        )["OUTPUT_ZONES"]
        frame = pyogrio.read_dataframe(zones, read_geometry=False).set_index("id")
        return {zone: tuple(row) for zone, row in zip(frame.index, frame[[*COLUMNS]].to_numpy())}

    return run


def read_table(table=TABLE):
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["id"]: tuple(float(row[name]) for name in COLUMNS) for row in rows}


def write_table(found, table=TABLE):
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("id", *COLUMNS))
        writer.writerows((zone, *(f"{value:.10g}" for value in found[zone])) for zone in sorted(found))


def differences(found, kept):
    """Zones and columns that differ, as sentences."""
    if set(found) != set(kept):
        return [f"other zones: {sorted(set(found) ^ set(kept))}"]
    return [
        f"{zone}, {name}: {new:.10g} instead of {old:.10g}"
        for zone in sorted(kept)
        for name, new, old in zip(COLUMNS, found[zone], kept[zone])
        if not np.isclose(new, old, rtol=RTOL, atol=1e-9, equal_nan=True)
    ]


def test_the_sample_town_is_scored_as_before(score):
    found = score()
    if os.environ.get("NIGIWAI_RENEW_GOLDEN"):
        write_table(found)
    assert differences(found, read_table()) == []


def test_the_sample_town_is_scored_as_before_along_its_streets(score, sample_study):
    found = score(NETWORK=f"{sample_study}|layername=network")
    if os.environ.get("NIGIWAI_RENEW_GOLDEN"):
        write_table(found, STREETS)
    assert differences(found, read_table(STREETS)) == []
    # Streets are no straight lines: it must not be the same table twice.
    assert len(differences(found, read_table())) > len(found)


def test_a_small_change_of_the_model_shows(score, tmp_path):
    table = tmp_path / "assumptions.csv"
    table.write_text(
        "list,key,parameter,value,low,high,unit,source,year,verified\n"
        "general,distance,detour_ratio,1.3001,,,-,test,2026,no\n",
        encoding="utf-8",
    )
    changed = differences(score(ASSUMPTIONS=str(table)), read_table())
    for name in COLUMNS:
        assert any(f", {name}: " in text for text in changed), name


def test_the_table_says_something_about_every_zone():
    kept = read_table()
    assert 200 < len(kept) < 400
    values = np.array(list(kept.values()))
    assert np.isfinite(values).all()
    assert (values.max(axis=0) > 10 * np.maximum(values.min(axis=0), 1e-9)).all()
