"""全国の人流オープンデータ: mean people present by month, day type and time of day.

Two tables: by 1 km mesh, and by municipality and where the people live (from–to).
Source of the codes: description of the data set mlit-1km-fromto (国土交通省, 2022).
"""

import numpy as np

from .known import unused
from .parsed import Parsed

KEY = "people_flow_mesh"
KEY_ORIGINS = "people_flow_origins"
KEY_MASTERS = "people_flow_masters"
ATTRIBUTION = "出典：「全国の人流オープンデータ」（国土交通省）"
COLUMNS = ("mesh1kmid", "prefcode", "citycode", "year", "month", "dayflag", "timezone",
           "population")
ORIGIN_COLUMNS = ("year", "month", "dayflag", "timezone", "prefcode", "citycode", "from_area",
                  "population")
# What else belongs to the same publication: masters and attributes of the cells.
MASTERS = (
    {"prefcode", "prefname", "citycode", "cityname"},
    {"prefcode", "prefname", "regioncode", "regionname"},
    {"mesh1kmid", "lon_center", "lat_center"},
)
DAY_TYPES = {"0": "holiday", "1": "weekday", "2": "all"}
# 11 to 14 h, 1 to 4 h, whole day. Some public code takes 2 for night; the figures say otherwise.
TIME_BANDS = {"0": "day", "1": "night", "2": "all"}
# Same municipality, same prefecture, another prefecture of the region, another region.
ORIGINS = {"0": "own_city", "1": "own_prefecture", "2": "own_region", "3": "elsewhere"}
# Column of the place: reason where it is no such code, name of the column, pattern.
_PLACES = {
    "mesh1kmid": ("bad_mesh_code", "mesh1kmid", r"\d{8}"),
    "citycode": ("unknown_code", "citycode", r"\d{5}"),
}


def recognises(item, _options):
    return item.is_table and set(COLUMNS) <= set(item.header)


def recognises_origins(item, _options):
    return item.is_table and set(ORIGIN_COLUMNS) <= set(item.header)


def recognises_others(item, _options):
    return item.is_table and any(names <= set(item.header) for names in MASTERS)


def read_others(item, _options):
    return unused(item, "not_used_yet")


def read(item, _options):
    """One observation a row: cell, month, day type, time band, mean persons present."""
    rows, parsed = _rows(item, COLUMNS, "observations")
    rows = _usable(rows, parsed, ["mesh1kmid"])
    parsed.frame = _frame(rows)
    _tell(parsed, rows)
    return parsed


def read_origins(item, _options):
    """One flow a row: municipality, where the people live, month, day type, time band, persons."""
    rows, parsed = _rows(item, ORIGIN_COLUMNS, "flows")
    rows = _usable(rows, parsed, ["citycode", "from_area"])
    strange = sorted(set(rows["from_area"]) - set(ORIGINS))
    if strange:
        parsed.note("unknown_codes_kept", column="from_area", codes=", ".join(strange))
    parsed.frame = _flows(rows)
    _tell(parsed, rows)
    return parsed


def _rows(item, columns, table_name):
    import pandas as pd

    table = item.table
    rows = pd.DataFrame(table.rows, columns=table.header, dtype=object)[list(columns)]
    rows["row"] = table.numbers
    parsed = Parsed(table_name, None, len(rows) + len(table.too_long), title=item.titles[0])
    for row in table.too_long:
        parsed.refuse(row, "too_many_cells")
    parsed.note("encoding", encoding=table.encoding)
    parsed.note("small_numbers_missing", limit=10)
    return rows, parsed


def _tell(parsed, rows):
    """Months are a series, not vintages of one another: each is a data set of its own."""
    months = sorted(set(rows["year"] + "-" + rows["month"].str.zfill(2)))
    parsed.part = " ".join([*sorted(set(rows["prefcode"])), *months])
    parsed.dataset = parsed.part
    parsed.vintage = months[-1] if months else ""
    parsed.attribution = ATTRIBUTION


def _usable(rows, parsed, place):
    """Rows with known codes and numbers, once for a place (columns), month, day and time."""
    import pandas as pd

    rows["persons"] = pd.to_numeric(rows["population"], errors="coerce").astype(float)
    checks = (
        (*_PLACES[place[0]][:2], rows[place[0]].str.fullmatch(_PLACES[place[0]][2])),
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
    keys = [*place, "year", "month", "dayflag", "timezone"]
    repeated = rows.duplicated(keys)
    for row, code in zip(rows["row"][repeated], rows[place[0]][repeated]):
        parsed.refuse(row, "repeated_id", code)
    return rows[~repeated].reset_index(drop=True)


def _frame(rows):
    import pandas as pd

    frame = pd.DataFrame({
        "row": rows["row"],
        "kind": "mesh",
        "place_id": rows["mesh1kmid"],
        **_times(rows),
        "observed_at": "",
        "persons": rows["persons"],
        "citycode": rows["citycode"],
    })
    frame["id"] = _ids(rows, frame, frame["place_id"])
    return frame


def _flows(rows):
    import pandas as pd

    frame = pd.DataFrame({
        "row": rows["row"],
        "from_area": rows["from_area"].map(ORIGINS).fillna(rows["from_area"]),
        "to_area": rows["citycode"],
        **_times(rows),
        "persons": rows["persons"],
    })
    frame["id"] = _ids(rows, frame, frame["to_area"] + "-" + frame["from_area"])
    return frame


def _times(rows):
    return {
        "year": rows["year"].astype(int),
        "month": rows["month"].astype(int),
        "day_type": rows["dayflag"].map(DAY_TYPES),
        "time_band": rows["timezone"].map(TIME_BANDS),
    }


def _ids(rows, frame, places):
    month = rows["year"] + rows["month"].str.zfill(2)
    return places + "-" + month + "-" + frame["day_type"] + "-" + frame["time_band"]
