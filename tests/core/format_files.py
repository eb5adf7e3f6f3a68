"""Small files of each published format, and how the tests read them."""

import json
from collections import Counter

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import registry
from nigiwai.core.formats.item import Item
from nigiwai.core.formats.parsed import Options

LABELS = {
    1: "　人口（総数）",
    4: "　０～１４歳人口　総数",
    10: "　１５～６４歳人口　総数",
    19: "　６５歳以上人口　総数",
    22: "　７５歳以上人口　総数",
    25: "　８５歳以上人口　総数",
    34: "　世帯総数",
}


def mesh_file(*rows, labels=LABELS):
    """Census file of rows ``(code, kind, receiver, members, {item: text})``."""
    header = ["KEY_CODE", "HTKSYORI", "HTKSAKI", "GASSAN", *(f"T001101{n:03d}" for n in range(1, 35))]
    lines = [header, ["", "", "", "", *(labels.get(n, f"　他{n}") for n in range(1, 35))]]
    for code, kind, receiver, members, figures in rows:
        lines.append([code, kind, receiver, members, *(str(figures.get(n, "")) for n in range(1, 35))])
    return "\r\n".join(",".join(line) for line in lines).encode("cp932")


def ages(total, young, adult, over65, over75, over85, households=1):
    return {1: total, 4: young, 10: adult, 19: over65, 22: over75, 25: over85, 34: households}


NORMAL = ("523823424", "0", "", "", ages(100, 10, 60, 30, 20, 5, 40))
RECEIVER = ("523823421", "1", "", "523823422;523823423", ages(90, 20, 60, 20, 10, 10, 30))
HIDDEN = ("523823422", "2", "523823421", "", {1: 4, 4: "*", 10: "*", 19: "*", 22: "*", 25: "*", 34: 2})
HIDDEN2 = ("523823423", "2", "523823421", "", {1: 6, 4: "*", 10: "*", 19: "*", 22: "*", 25: "*", 34: 3})

FLOW = (
    "mesh1kmid,prefcode,citycode,year,month,dayflag,timezone,population\n"
    "52382342,22,22212,2021,10,0,0,55\n52382342,22,22212,2021,10,1,1,64\n"
    "52382342,22,22212,2021,10,2,2,60\n"
)
ORIGINS = "year,month,dayflag,timezone,prefcode,citycode,from_area,population\n2021,10,0,0,22,22212,0,9\n"
LIST = "NO,名称,種別,緯度,経度,収容定員,開始時間\n1,ひまわり園,認可保育所,34.86,138.30,90,08:30\n"
AED = "名称,緯度,経度,小児対応設備の有無\n市役所,34.86,138.30,有\n"


def geojson(*rows):
    """GeoJSON of ``(properties, geometry type, coordinates)``."""
    return json.dumps({
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": p, "geometry": {"type": kind, "coordinates": c}}
            for p, kind, c in rows
        ],
    }, ensure_ascii=False).encode()


SQUARE = [[[138.3, 34.86], [138.301, 34.86], [138.301, 34.861], [138.3, 34.861], [138.3, 34.86]]]
N03 = geojson(({"N03_001": "静岡県", "N03_004": "焼津市", "N03_007": "22212"}, "Polygon", SQUARE))
N02 = geojson(
    ({"N02_003": "東海道線", "N02_004": "東海旅客鉄道", "N02_005": "焼津"}, "LineString",
     [[138.317, 34.869], [138.319, 34.871]]),
)
S12 = geojson(({
    "S12_001": "焼津", "S12_001g": "1", "S12_003": "東海道線",
    "S12_006": 1, "S12_007": 1, "S12_008": "", "S12_009": 20000,
    "S12_010": 1, "S12_011": 1, "S12_012": "", "S12_013": 18000,
}, "Point", [138.318, 34.87]))

SAMPLES = {
    "boundary_n03": ("town.geojson", N03),
    "mesh_population": ("tblT001101H5238.txt", mesh_file(NORMAL, RECEIVER, HIDDEN, HIDDEN2)),
    "people_flow_mesh": ("monthly_mdp_mesh1km.csv", FLOW.encode()),
    "people_flow_origins": ("monthly_fromto_city.csv", ORIGINS.encode()),
    "station_passengers_s12": ("S12-22.geojson", S12),
    "railway_n02": ("N02-20_Station.geojson", N02),
    "facility_list": ("list.csv", LIST.encode("utf-8-sig")),
}


def item(name, data, **beside):
    """A file that exists in memory only, with what lies beside it."""
    return Item(name, lambda wanted: beside.get(wanted) if wanted else data)


def parse_all(name, data, options=None, **beside):
    """What a file gives: one part for each table."""
    options = options or Options()
    file = item(name, data, **beside)
    reader = registry.recognise(file, options)
    parts = registry.read(file, reader, options)
    for parsed in parts:
        taken = 0 if parsed.frame is None else len(parsed.frame)
        assert taken + len(parsed.refused) == parsed.rows_read
    return parts


def parse(name, data, options=None, **beside):
    """The first part of what a file gives."""
    return parse_all(name, data, options, **beside)[0]


def reasons(parsed):
    return Counter(row.reason for row in parsed.refused)


def refusal(*args, **kwargs):
    with pytest.raises(CoreError) as caught:
        parse(*args, **kwargs)
    return caught.value
