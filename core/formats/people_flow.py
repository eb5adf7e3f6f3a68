"""全国の人流オープンデータ: mean people present by 1 km mesh, month, day type and time of day.

Source of the codes: description of the data set mlit-1km-fromto (国土交通省, 2022).
"""

import numpy as np

from .known import unused
from .parsed import Parsed

KEY = "people_flow_mesh"
KEY_ORIGINS = "people_flow_origins"
ATTRIBUTION = "出典：「全国の人流オープンデータ」（国土交通省）"
COLUMNS = ("mesh1kmid", "prefcode", "citycode", "year", "month", "dayflag", "timezone",
           "population")
# What else belongs to the same publication: by origin, masters, attributes of the cells.
OTHERS = (
    {"from_area", "citycode", "dayflag", "timezone", "population"},
    {"prefcode", "prefname", "citycode", "cityname"},
    {"prefcode", "prefname", "regioncode", "regionname"},
    {"mesh1kmid", "lon_center", "lat_center"},
)
DAY_TYPES = {"0": "holiday", "1": "weekday", "2": "all"}
# 11 to 14 h, 1 to 4 h, whole day. Some public code takes 2 for night; the figures say otherwise.
TIME_BANDS = {"0": "day", "1": "night", "2": "all"}


def recognises(item, _options):
    return item.is_table and set(COLUMNS) <= set(item.header)


def recognises_others(item, _options):
    return item.is_table and any(names <= set(item.header) for names in OTHERS)


def read_others(item, _options):
    return unused(item, "not_used_yet")


def read(item, _options):
    """One observation a row: cell, month, day type, time band, mean persons present."""
    import pandas as pd

    table = item.table
    rows = pd.DataFrame(table.rows, columns=table.header, dtype=object)[list(COLUMNS)]
    rows["row"] = table.numbers
    parsed = Parsed("observations", None, len(rows) + len(table.too_long), title=item.titles[0])
    for row in table.too_long:
        parsed.refuse(row, "too_many_cells")
    rows = _usable(rows, parsed)
    parsed.frame = _frame(rows)
    months = sorted(set(rows["year"] + "-" + rows["month"].str.zfill(2)))
    parsed.part = " ".join([*sorted(set(rows["prefcode"])), *months])
    parsed.attribution = ATTRIBUTION
    parsed.note("encoding", encoding=table.encoding)
    parsed.note("small_numbers_missing", limit=10)
    return parsed


def _usable(rows, parsed):
    import pandas as pd

    rows["persons"] = pd.to_numeric(rows["population"], errors="coerce").astype(float)
    checks = (
        ("bad_mesh_code", "mesh1kmid", rows["mesh1kmid"].str.fullmatch(r"\d{8}")),
        ("unknown_code", "dayflag", rows["dayflag"].isin(list(DAY_TYPES))),
        ("unknown_code", "timezone", rows["timezone"].isin(list(TIME_BANDS))),
        ("bad_number", "year", rows["year"].str.fullmatch(r"\d{4}")),
        ("bad_number", "month", rows["month"].str.fullmatch(r"0?[1-9]|1[0-2]")),
        ("bad_number", "population", rows["persons"] >= 0),
    )
    good = np.ones(len(rows), dtype=bool)
    for reason, column, valid in checks:
        wrong = good & ~valid.to_numpy(dtype=bool)
        for row, value in zip(rows["row"][wrong], rows[column][wrong]):
            parsed.refuse(row, reason, f"{column}: {value}")
        good &= ~wrong
    rows = rows[good]
    keys = ["mesh1kmid", "year", "month", "dayflag", "timezone"]
    repeated = rows.duplicated(keys)
    for row, code in zip(rows["row"][repeated], rows["mesh1kmid"][repeated]):
        parsed.refuse(row, "repeated_id", code)
    return rows[~repeated].reset_index(drop=True)


def _frame(rows):
    import pandas as pd

    frame = pd.DataFrame({
        "row": rows["row"],
        "kind": "mesh",
        "place_id": rows["mesh1kmid"],
        "year": rows["year"].astype(int),
        "month": rows["month"].astype(int),
        "day_type": rows["dayflag"].map(DAY_TYPES),
        "time_band": rows["timezone"].map(TIME_BANDS),
        "observed_at": "",
        "persons": rows["persons"],
        "citycode": rows["citycode"],
    })
    month = rows["year"] + rows["month"].str.zfill(2)
    frame["id"] = (
        frame["place_id"] + "-" + month + "-" + frame["day_type"] + "-" + frame["time_band"]
    )
    return frame
