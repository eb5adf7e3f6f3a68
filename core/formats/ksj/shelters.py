"""Shelters: 国土数値情報 P20 避難施設 (2012)."""

import math

from ..text import number
from . import features
from .codes import Decoder

KEY = "shelters_p20"
DATASET = "P20"
COLUMNS = ("row", "id", "name", "hazards", "capacity", "elevation_m", "kind", "address", "code",
           "note")
_NEEDED = ("P20_002", "P20_004")
_HAZARDS = tuple(f"P20_{place:03d}" for place in range(7, 13))
_YES = {"1", "true"}
_NO = {"0", "false", ""}
# The kind is free text of the municipality. The first word that it holds decides.
_KINDS = (
    ("福祉", "welfare_shelter"),
    ("津波", "tsunami_building"),
    ("避難場所", "site"),
    ("避難地", "site"),
    ("避難広場", "site"),
    ("一時避難", "site"),
    ("広域避難", "site"),
    ("避難所", "shelter"),
    ("避難施設", "shelter"),
    ("収容", "shelter"),
)


def recognises(item, _options):
    return features.recognises(item, DATASET)


def read(item, _options):
    """One row a feature; a capacity that is not positive is unknown."""
    layer = features.layer_of(item, DATASET)
    features.require(item, layer, (*_NEEDED, *_HAZARDS[:4]))
    parsed = features.start(item, "shelters", layer, "避難施設")
    decoder = Decoder(DATASET)
    wanted = {"gml_id", "P20_001", "P20_003", "P20_005", *_NEEDED, *_HAZARDS}
    rows = []
    for row, record, point in features.records(layer, parsed, wanted):
        capacity = number(record["P20_005"])
        rows.append({
            "row": row,
            "id": record["gml_id"],
            "name": record["P20_002"],
            "hazards": ";".join(_hazards(record, decoder)),
            "capacity": capacity if capacity > 0 else math.nan,
            "elevation_m": math.nan,
            "kind": next((kind for word, kind in _KINDS if word in record["P20_004"]), "other"),
            "address": record["P20_003"],
            "code": record["P20_001"],
            "note": record["P20_004"],
            "geometry": point,
        })
    parsed.frame = features.frame(rows, COLUMNS)
    decoder.tell(parsed)
    return parsed


def _hazards(record, decoder):
    keys = []
    for column in _HAZARDS:
        told = record[column].lower()
        if told in _NO:
            continue
        found = decoder.look_up(column, "1" if told in _YES else told)
        if found and found[1]:
            keys.append(found[1])
    return keys
