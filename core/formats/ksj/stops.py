"""Bus stops: 国土数値情報 P11 バス停留所, of 2010 and of 2022, without a timetable."""

import math

from ..text import clean
from . import features
from .codes import Decoder

KEY = "bus_stops_p11"
DATASET = "P11"
COLUMNS = ("row", "id", "name", "kind", "operator", "routes", "departures_weekday",
           "departures_saturday", "departures_holiday", "note")
_ON_DEMAND = "on_demand"
# Of 2022: one operator a feature, routes and classes in columns of two digits. Of 2010: operators,
# routes and classes side by side, separated by commas and continued in the next column.
_EDITION_2022 = ("P11_002", "P11_003_", "P11_004_", "P11_005")
_EDITION_2010 = ("P11_003_", "P11_004_", "P11_002", "")


def recognises(item, _options):
    return features.recognises(item, DATASET)


def read(item, _options):
    """One row a feature; the departures are unknown (NaN)."""
    layer = features.layer_of(item, DATASET)
    features.require(item, layer, ["P11_001", "P11_002"])
    parsed = features.start(item, "stops", layer, "バス停留所")
    decoder = Decoder(DATASET)
    edition = _EDITION_2022 if "P11_003_01" in layer.columns else _EDITION_2010
    groups = [_columns(layer, start) for start in edition]
    wanted = {"gml_id", "P11_001", *(name for group in groups for name in group)}
    rows = []
    for row, record, point in features.records(layer, parsed, wanted):
        operators, routes, classes, remarks = (_parts(record, group) for group in groups)
        found = [decoder.look_up("bus_class", code, edition[2].rstrip("_")) for code in classes]
        kinds = {one[1] for one in found if one}
        rows.append({
            "row": row,
            "id": record["gml_id"],
            "name": record["P11_001"],
            "kind": _ON_DEMAND if kinds == {_ON_DEMAND} else "bus_stop",
            "operator": ";".join(operators),
            "routes": ";".join(routes),
            "departures_weekday": math.nan,
            "departures_saturday": math.nan,
            "departures_holiday": math.nan,
            "note": "; ".join([*(clean(one[0]) for one in found if one), *remarks]),
            "geometry": point,
        })
    parsed.frame = features.frame(rows, COLUMNS)
    decoder.tell(parsed)
    return parsed


def _columns(layer, start):
    """The column itself, or the numbered ones that begin so, in their order."""
    if not start.endswith("_"):
        return [start] if start in layer.columns else []
    numbered = [name for name in layer.columns if name.startswith(start)
                and name[len(start):].isdigit()]
    return sorted(numbered, key=lambda name: int(name[len(start):]))


def _parts(record, columns):
    """What these columns hold, each once, in the order of the file."""
    texts = [part.strip() for name in columns for part in record[name].split(",")]
    return list(dict.fromkeys(part for part in texts if part))
