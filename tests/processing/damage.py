"""What can be wrong with a published file: samples of every format, each damaged in one way."""

import copy
import csv
import io
import json
import zipfile
from codecs import BOM_UTF8 as BOM

from nigiwai.tests.core.samples import BESIDE, SAMPLES
from qgis.core import QgsProcessingFeedback

# Boxes (west, south, east, north) around the places that the samples are of.
PLACES = (
    (138.295, 34.855, 138.34, 34.905), (138.375, 34.965, 138.395, 34.995),
    (138.0, 34.0, 138.02, 34.02), (138.10, 34.0, 138.12, 34.02), (138.20, 34.0, 138.22, 34.02),
    (138.385, 34.865, 138.43, 34.877),
)  # fmt: skip
TABLE, LAYER, DOCUMENT = "table", "layer", "document"
# A column that the format cannot do without.
NEEDED = {
    "boundary_n03": "N03_004", "mesh_population": "T001101001", "mesh_boundaries": "KEY_CODE",
    "small_areas": "KEY_CODE", "small_area_tables": "T001082001",
    "district_population": "0-4歳の男性", "people_flow_mesh": "population",
    "people_flow_origins": "from_area", "people_flow_masters": "citycode", "gtfs_feed": "stop_lat",
    "pedestrian_counts": "歩行者数", "public_facilities_p02": "P02_003", "medical_p04": "P04_002",
    "civic_halls_p05": "P05_003", "parks_p13": "P13_003", "welfare_p14": "P14_008",
    "schools_p29": "P29_004", "bus_stops_p11": "P11_001", "shelters_p20": "P20_002",
    "land_prices_l01": "L01_006", "future_population_mesh": "SHICODE", "flood_a31": "A31a_205",
    "landslide_a33": "A33_002", "tsunami_a40": "A40_003", "storm_surge_a49": "A49_003",
    "use_districts_a29": "A29_005", "induction_areas_a50": "A50_006",
    "standard_land_prices": "価格", "districts": "学校名", "pedestrian_network_link": "link_id",
    "pedestrian_network_node": "node_id", "osm_places": "type", "walking_network": "edge_id",
    "station_passengers_s12": "S12_009", "railway_n02": "N02_005", "gsi_shelters": "施設・場所名",
    "evacuation_sites": "緯度", "stop_list": "経度", "amenity_list": "緯度",
    "cultural_properties": "経度", "events": "緯度", "resource_list": "経度", "known_list": "緯度",
    "facility_list": "経度", "opinion_list": "ご意見", "venture_list": "やりたいこと",
    "partner_list": "できること", "programme_list": "制度名", "programme_rules": "項目",
}
# These have no column that they cannot do without: the place is enough, or the title says it.
NOTHING_NEEDED = {"hazard_areas", "plan_areas", "building_layer", "osm_network"}
TWO_HEADINGS = {"mesh_population", "small_area_tables"}
# Identity of a row in the file, where the format has one.
IDS = {
    "mesh_population": "KEY_CODE", "small_areas": "KEY_CODE", "small_area_tables": "KEY_CODE", "gtfs_feed": "stop_id",
    "evacuation_sites": "NO", "resource_list": "ID", "facility_list": "NO",
    "gsi_shelters": "共通ID", "medical_p04": "P04_002", "parks_p13": "P13_003",
    "building_layer": "建物ID", "landslide_a33": "A33_004", "osm_places": "osm_id",
    "pedestrian_network_link": "link_id", "walking_network": "edge_id", "schools_p29": "P29_002",
    "standard_land_prices": "標準宅地番号", "future_population_mesh": "MESH_ID",
}
# The row that others are made of, where it is not the first: sums and stations are not written.
TYPICAL = {"small_area_tables": 1, "gtfs_feed": 1}
CELLS = [f"5238234{cell}{quarter}" for cell in (1, 2, 3) for quarter in (1, 2, 3, 4)]


class Feedback(QgsProcessingFeedback):
    """Keeps what was said."""

    def __init__(self):
        super().__init__()
        self.said = []

    def pushInfo(self, text):
        self.said.append(text)

    def pushWarning(self, text):
        self.said.append(text)

    def reportError(self, text, *_fatal):
        self.said.append(text)


def kind_of(key):
    name = SAMPLES[key][0]
    if name.endswith(("json", "shp")):
        return LAYER
    return TABLE if name.endswith((".csv", ".txt")) else DOCUMENT


def text_of(key):
    """``(text, encoding)`` of a sample."""
    data = SAMPLES[key][1]
    try:
        return data.decode("utf-8-sig"), "utf-8-sig" if data.startswith(BOM) else "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp932"), "cp932"


def is_japanese(key):
    return not text_of(key)[0].isascii()


def files_of(key, data=None):
    """A sample, or other bytes under its name, with what lies beside it: bytes by name."""
    name, own = SAMPLES[key]
    return {**BESIDE.get(key, {}), name: own if data is None else data}


LATITUDES, LONGITUDES = {"緯度", "stop_lat"}, {"経度", "stop_lon"}
# Degrees between rows that are made of one: about 200 m, further than duplicates are looked for.
STEP = 0.0018

# --- bytes ---------------------------------------------------------------------------------------


def empty(_key):
    return b""


def zeros(key):
    """An interrupted download that kept its length."""
    return b"\0" * len(SAMPLES[key][1])


def cut(key):
    """The first part of a file; a text ends in the middle of its last Japanese sign."""
    data = SAMPLES[key][1]
    text, encoding = text_of(key)
    last = max((place for place, sign in enumerate(text) if ord(sign) > 127), default=None)
    if kind_of(key) != TABLE or last is None:
        return data[: len(data) * 6 // 10]
    return (text[:last].encode(encoding) + text[last].encode(encoding.replace("-sig", "")))[:-1]


def garbled(key):
    """UTF-8 that a program took for Latin-1 and wrote again."""
    return text_of(key)[0].encode().decode("latin-1").encode()


def garbled_by_windows(key):
    """The same with CP1252, whose five undefined bytes stay what they are."""
    plain = text_of(key)[0].encode()
    signs = (bytes([one]).decode("cp1252", errors="ignore") or chr(one) for one in plain)
    return "".join(signs).encode()


def wide(key):
    return text_of(key)[0].encode("utf-16")


def in_euc(key):
    return text_of(key)[0].encode("euc_jp", errors="ignore")


def with_entities(key):
    """A document type whose entities would grow to a billion letters."""
    head, _, rest = SAMPLES[key][1].partition(b"?>")
    letters = "abcdefghij"
    entities = "".join(
        f'<!ENTITY {one} "{f"&{before};" * 10}">' for before, one in zip(letters, letters[1:])
    )
    return head + f'?><!DOCTYPE x [<!ENTITY a "lol">{entities}]>'.encode() + rest


# --- rows ----------------------------------------------------------------------------------------


def rows_of(key):
    return list(csv.reader(io.StringIO(text_of(key)[0])))


def table(key, rows):
    """Bytes of rows in the encoding of the sample."""
    target = io.StringIO()
    csv.writer(target).writerows(rows)
    return target.getvalue().encode(text_of(key)[1])


def layer(key, change=None):
    """GeoJSON of a sample whose features were changed in place."""
    content = json.loads(SAMPLES[key][1])
    for feature in content["features"] if change else ():
        change(feature)
    return content


def as_bytes(content):
    return json.dumps(content, ensure_ascii=False).encode()


def without_column(key):
    """The sample with another heading in place of one that is needed."""
    name = NEEDED[key]
    if kind_of(key) == TABLE:
        head, *rest = rows_of(key)
        return table(key, [["other" if one == name else one for one in head], *rest])

    def rename(feature):
        feature["properties"]["other"] = feature["properties"].pop(name)

    return as_bytes(layer(key, rename))


def only_headings(key):
    """A list without a row; census files have two rows of headings."""
    return table(key, rows_of(key)[: 2 if key in TWO_HEADINGS else 1])


# --- geometry ------------------------------------------------------------------------------------


def _each(positions, call):
    if isinstance(positions[0], list):
        return [_each(one, call) for one in positions]
    return call(*positions)


def swapped(key):
    def swap(feature):
        shape = feature["geometry"]
        shape["coordinates"] = _each(shape["coordinates"], lambda lon, lat: [lat, lon])

    return as_bytes(layer(key, swap))


def swapped_columns(key):
    """A table in whose columns of coordinates stands the other one."""
    head, *rest = rows_of(key)
    lat, lon = (
        next(at for at, name in enumerate(head) if name in names)
        for names in (LATITUDES, LONGITUDES)
    )
    for row in rest:
        row[lat], row[lon] = row[lon], row[lat]
    return table(key, [head, *rest])


def without_geometry(key):
    return as_bytes(layer(key, lambda feature: feature.update(geometry=None)))


def too_few_points(feature):
    """Two points of a ring, one point of a line; a point has none."""
    shape = feature["geometry"]
    points = shape["coordinates"]
    shape["coordinates"] = {
        "Polygon": lambda: [points[0][:2]], "LineString": lambda: points[:1], "Point": list,
    }[shape["type"]]()


def broken(key):
    return as_bytes(layer(key, too_few_points))


def one_broken(key, damage=too_few_points):
    """The sample and, behind its features, its first one broken."""
    content = layer(key)
    bad = copy.deepcopy(content["features"][0])
    damage(bad)
    # A row of its own, not one that is told apart from the first by its shape only.
    name = IDS.get(key)
    if name:
        bad["properties"][name] = _another(bad["properties"][name], 99)
    content["features"].append(bad)
    return as_bytes(content)


def crossing(feature):
    """A ring that crosses itself."""
    ring = feature["geometry"]["coordinates"][0]
    west, south = ring[0]
    # Not as large as the square itself: both stand at the same corner.
    size = 0.0004
    feature["geometry"]["coordinates"] = [[
        [west, south], [west + size, south + size], [west + size, south], [west, south + size],
        [west, south],
    ]]


def _another(value, number):
    if value in CELLS:
        return CELLS[number % len(CELLS)]
    if isinstance(value, (int, float)):
        return type(value)(value + number)
    return f"{str(value)[:-2]}{number:02d}"


def with_repeated_ids(key):
    """Ten rows of their own, and one more with the identity of the first."""
    name = IDS[key]
    if kind_of(key) == TABLE:
        heads = rows_of(key)[: 2 if key in TWO_HEADINGS else 1]
        first = rows_of(key)[len(heads) + TYPICAL.get(key, 0)]
        place = heads[0].index(name)
        rows = [[*first[:place], _another(first[place], 10 + n), *first[place + 1:]]
                for n in range(10)]
        for number, row in enumerate(rows):
            for at in [at for at, head in enumerate(heads[0]) if head in LATITUDES]:
                row[at] = str(float(row[at]) + number * STEP)
        return table(key, [*heads, *rows, rows[0]])
    content = layer(key)
    first = content["features"][0]
    features = []
    for number in range(10):
        one = copy.deepcopy(first)
        one["properties"][name] = _another(one["properties"][name], 10 + number)
        one["geometry"]["coordinates"] = _each(
            one["geometry"]["coordinates"], lambda lon, lat, n=number: [lon + n * STEP, lat]
        )
        features.append(one)
    content["features"] = [*features, features[0]]
    return as_bytes(content)


# --- archives ------------------------------------------------------------------------------------


def archive(members, method=zipfile.ZIP_STORED):
    """Bytes of a zip archive of ``(name, bytes)`` pairs."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return target.getvalue()


def cut_zip(key):
    data = archive(files_of(key).items())
    return data[: len(data) * 6 // 10]


def flipped_zip(key):
    """One byte of the sample is another: the check sum tells."""
    name, content = SAMPLES[key]
    data = bytearray(archive([(name, content)]))
    data[data.index(content) + len(content) // 2] ^= 0x55
    return bytes(data)


def leaving_zip(key):
    name, data = SAMPLES[key]
    return archive([*files_of(key).items(), (f"../{name}", data)])


# More than 500 times what they are packed.
BOMB_BYTES = 6_000_000


def zip_bomb(key):
    members = [*files_of(key).items(), ("more.csv", b"0" * BOMB_BYTES)]
    return archive(members, zipfile.ZIP_DEFLATED)


# --- other forms ---------------------------------------------------------------------------------


def shapefile(key, folder):
    """The sample as a shapefile: bytes by name."""
    import pyogrio

    folder.mkdir()
    (folder / "a.geojson").write_bytes(SAMPLES[key][1])
    pyogrio.read_dataframe(folder / "a.geojson").to_file(folder / "a.shp", encoding="utf-8")
    return {path.name: path.read_bytes() for path in folder.glob("a.*") if path.suffix != ".geojson"}


def workbook(path):
    """The list of facilities as an Excel workbook: bytes of its parts by name."""
    from osgeo import ogr

    head, *rows = rows_of("facility_list")
    book = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    sheet = book.CreateLayer("a")
    for name in head:
        sheet.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for row in rows:
        feature = ogr.Feature(sheet.GetLayerDefn())
        for place, cell in enumerate(row):
            feature.SetField(place, cell)
        sheet.CreateFeature(feature)
    # GDAL writes the file when the data set goes.
    del sheet, book
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def declaring(text):
    """An XML document with a document type and entities."""
    return text.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>', 1)
