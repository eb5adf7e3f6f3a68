"""The sample town, checked through its files as a stranger would read them."""

import csv
import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.sample.city import write_sample

# Files that no geometry library had a hand in; changes with every intended change of the town.
GOLDEN = "f250efd36bf91854aa62a9e792a0aa02a3bd667713c26eaef61838cba7d0024f"  # pragma: allowlist secret
BUILT_WITH_GEOS = ("hazards/", "plans/", "shelters/", "districts.", "buildings.", "zoning.sh")

# Layers whose areas exclude each other.
WATER = ("flood_l2", "flood_l1", "flood_duration", "tsunami", "inland_flood")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return write_sample(tmp_path_factory.mktemp("town") / "sample")


@pytest.fixture(scope="module")
def town(sample):
    geopandas = pytest.importorskip("geopandas")
    return geopandas.read_file(sample.boundary)


@pytest.fixture(scope="module")
def census(sample):
    """Rows of the census table by code, read by its published headings."""
    text = sample.population.read_bytes().decode("cp932")
    rows = list(csv.reader(io.StringIO(text)))
    return {row[0]: dict(zip(rows[0], row)) for row in rows[2:]}


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_list(path):
    """Rows of a facility list and the encoding it is in."""
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "cp932"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        told = "utf-8 with BOM" if data.startswith(b"\xef\xbb\xbf") else encoding
        return list(csv.DictReader(io.StringIO(text))), told
    raise AssertionError(path)


def centre(code):
    """Centre of a 500 m cell by the rule of JIS X 0410, written out."""
    lat = int(code[:2]) / 1.5 + int(code[4]) / 12 + int(code[6]) / 120
    lon = 100 + int(code[2:4]) + int(code[5]) / 8 + int(code[7]) / 80
    quarter = int(code[8]) - 1
    lat += (quarter // 2) / 240 + 1 / 480
    lon += (quarter % 2) / 160 + 1 / 320
    return lon, lat


def number(row, item):
    return int(row[f"T001101{item:03d}"])


def inside(town, points):
    geopandas = pytest.importorskip("geopandas")
    lon, lat = zip(*points)
    return geopandas.points_from_xy(lon, lat).within(town.union_all())


def test_second_run_writes_the_same_bytes(sample, tmp_path):
    again = write_sample(tmp_path / "again")
    assert contents(again.folder) == contents(sample.folder)


def test_bytes_are_those_of_other_machines(sample):
    digest = hashlib.sha256()
    for name, content in contents(sample.folder).items():
        if not name.startswith(BUILT_WITH_GEOS):
            digest.update(name.encode() + b"\0" + content)
    assert digest.hexdigest() == GOLDEN


def test_is_small_and_says_that_it_is_fictional(sample):
    files = contents(sample.folder)
    assert sum(map(len, files.values())) < 1_200_000
    notice = sample.notice.read_text(encoding="utf-8")
    assert "架空" in notice
    assert "FICTIONAL" in notice
    for path in (*sample.facilities, *sample.shelters):
        rows, _ = read_list(path)
        assert all(any("架空" in cell for cell in row.values()) for row in rows), path.name
    for path in (sample.boundary, sample.river, sample.streets, sample.edits, sample.edits_b,
                 *sample.hazards.values()):
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            assert any("架空" in str(v) for v in feature["properties"].values()), path.name


def test_paths_exist(sample):
    for value in vars(sample).values():
        several = value.values() if isinstance(value, dict) else value
        for path in (value,) if isinstance(value, Path) else several:
            assert path.exists(), path


def test_residents_inside_by_centre(census, town):
    codes = list(census)
    within = inside(town, [centre(code) for code in codes])
    residents = [number(census[code], 1) for code in codes]
    assert 55_000 <= sum(n for n, here in zip(residents, within) if here) <= 65_000
    assert sum(n for n, here in zip(residents, within) if not here) > 0
    assert min(residents) > 0  # cells without people are absent


def test_census_headings(sample):
    data = sample.population.read_bytes()
    first, second = data.split(b"\r\n")[:2]
    columns = first.decode("cp932").split(",")
    labels = second.decode("cp932").split(",")
    assert columns[:4] == ["KEY_CODE", "HTKSYORI", "HTKSAKI", "GASSAN"]
    assert columns[4:] == [f"T001101{i:03d}" for i in range(1, 51)]
    assert labels[:4] == ["", "", "", ""]
    assert labels[4] == "\u3000人口（総数）"
    assert labels[columns.index("T001101019")] == "\u3000６５歳以上人口\u3000総数"


def test_census_headings_are_those_published(sample, shared):
    real = shared / "02_population_mesh" / "population_mesh_2020.txt"
    with open(real, encoding="cp932", newline="") as file:
        published = [next(file).rstrip("\r\n"), next(file).rstrip("\r\n")]
    text = sample.population.read_bytes().decode("cp932")
    assert text.split("\r\n")[:2] == published


def test_suppressed_cells_and_their_receivers_name_each_other(census):
    suppressed = {code: row for code, row in census.items() if row["HTKSYORI"] == "2"}
    assert len(suppressed) >= 5
    open_items = {1, 2, 3, 34, 35}
    for code, row in suppressed.items():
        receiver = census[row["HTKSAKI"]]
        assert receiver["HTKSYORI"] == "1"
        assert code in receiver["GASSAN"].split(";")
        hidden = {i for i in range(1, 51) if row[f"T001101{i:03d}"] == "*"}
        assert hidden == set(range(1, 51)) - open_items
    told = [c for row in census.values() for c in row["GASSAN"].split(";") if c]
    assert sorted(told) == sorted(suppressed)


def test_figures_of_a_group_belong_to_all_its_cells(census):
    exceeding = unknown = 0
    for row in census.values():
        if row["HTKSYORI"] == "2":
            continue
        group = [row, *(census[code] for code in row["GASSAN"].split(";") if code)]
        total, men, women, private = (
            sum(number(member, item) for member in group) for item in (1, 2, 3, 35)
        )
        assert men + women == total
        ages = number(row, 4) + number(row, 7)
        assert 0 <= total - ages <= 0.02 * total + len(group)  # age unknown
        assert number(row, 10) + number(row, 19) == number(row, 7)
        assert all(number(row, i) == number(row, i + 1) + number(row, i + 2) for i in range(4, 34, 3))
        nested = [number(row, i) for i in (7, 13, 16, 19, 22, 25, 28)]
        assert nested == sorted(nested, reverse=True)
        assert sum(number(row, i) for i in range(36, 43)) == private
        assert number(row, 44) + number(row, 45) == number(row, 43)
        assert max(number(row, i) for i in range(36, 51)) <= private
        exceeding += ages > number(row, 1)
        unknown += ages < total
    assert exceeding  # as in the published table: details of a receiver exceed its own total
    assert unknown


def test_facilities_lie_on_the_land(sample, town):
    total, encodings = 0, set()
    for path in sample.facilities:
        rows, encoding = read_list(path)
        encodings.add(encoding)
        points = [(float(row["経度"]), float(row["緯度"])) for row in rows]
        assert inside(town, points).all(), path.name
        assert b"\r\n" in path.read_bytes()
        total += len(rows)
    assert 600 <= total <= 900
    assert encodings == {"utf-8 with BOM", "utf-8-sig", "cp932"}


def test_facility_names_differ_within_a_list(sample):
    for path in sample.facilities:
        rows, _ = read_list(path)
        column = next(c for c in ("名称", "公園名", "店舗名") if c in rows[0])
        names = [row[column] for row in rows]
        assert len(set(names)) == len(names), path.name


def test_sizes_are_written_as_municipalities_write_them(sample):
    lists = {path.parent.name: read_list(path)[0] for path in sample.facilities}
    areas = [row["面積（㎡）"] for row in lists["parks"]]
    assert all(area.endswith(" ") for area in areas)
    assert any("," in area for area in areas)
    assert all(int(row["収容定員"]) >= 10 for row in lists["preschool"])
    beds = [row["病床数"] for row in lists["clinics"] if row["医療機関の種類"] == "病院"]
    assert beds == ["320", "120"]
    assert {row["病床数"] for row in lists["clinics"]} == {"", "320", "120"}
    assert all(row["宿泊施設_部屋数"].endswith("室") for row in lists["lodging"])
    assert not any(row["宿泊施設_部屋数"] for row in lists["meals"])


def test_people_flow_publishes_ten_and_more(sample):
    figures = {}
    for path in sample.people_flow:
        with zipfile.ZipFile(path) as archive:
            assert archive.namelist() == ["monthly_mdp_mesh1km.csv"]
            text = archive.read("monthly_mdp_mesh1km.csv").decode("utf-8")
        assert "\r" not in text
        for row in csv.DictReader(io.StringIO(text)):
            assert int(row["population"]) >= 10
            assert len(row["mesh1kmid"]) == 8
            assert len(row["month"]) == 2
            key = (row["month"], row["mesh1kmid"], row["dayflag"], row["timezone"])
            assert key not in figures
            figures[key] = int(row["population"])
    for month in ("05", "10"):
        slots = {key[2:] for key in figures if key[0] == month}
        assert slots == {(day, time) for day in "012" for time in "012"}


def test_people_gather_at_the_station_by_day_and_at_home_by_night(sample, census):
    with zipfile.ZipFile(sample.people_flow[1]) as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("monthly_mdp_mesh1km.csv").decode())))
    noon = {r["mesh1kmid"]: int(r["population"]) for r in rows
            if (r["dayflag"], r["timezone"]) == ("1", "0")}
    night = {r["mesh1kmid"]: int(r["population"]) for r in rows
             if (r["dayflag"], r["timezone"]) == ("1", "1")}
    centre_cell = max(noon, key=noon.get)
    assert noon[centre_cell] > 1.2 * night[centre_cell]
    residents = sum(number(row, 1) for row in census.values())
    assert sum(night.values()) == pytest.approx(residents, rel=0.05)


@pytest.fixture
def gdal_alone():
    """GDAL finds the encoding itself; QGIS in the same process would have it leave bytes."""
    pyogrio = pytest.importorskip("pyogrio")
    before = pyogrio.get_gdal_config_option("SHAPE_ENCODING")
    pyogrio.set_gdal_config_options({"SHAPE_ENCODING": None})
    yield pyogrio
    pyogrio.set_gdal_config_options({"SHAPE_ENCODING": before})


def test_shapefiles_open_with_japanese_text(sample, gdal_alone):
    pyogrio = gdal_alone
    stations = pyogrio.read_dataframe(sample.stations)
    assert stations.crs.to_epsg() == 6668
    assert set(stations["N02_005"]) == {"賑浜", "西賑浜"}
    assert set(stations.geom_type) == {"LineString"}
    assert not sample.stations.with_suffix(".cpg").exists()
    zoning = pyogrio.read_dataframe(sample.zoning)
    assert zoning.geometry.is_valid.all()
    assert "商業地域" in set(zoning["A29_005"])
    assert set(zoning["A29_004"]) <= set(range(1, 13))


def test_plan_layers_are_valid_and_do_not_overlap(sample, town):
    geopandas = pytest.importorskip("geopandas")
    for path in (*(sample.hazards[key] for key in WATER), sample.zoning, sample.districts,
                 *sample.plans.values()):
        layer = geopandas.read_file(path).to_crs(6676)
        assert layer.geometry.is_valid.all(), path.name
        assert layer.area.sum() == pytest.approx(layer.union_all().area, rel=1e-4), path.name
    kinds = {key: set(geopandas.read_file(path)["kind"]) for key, path in sample.plans.items()}
    assert kinds == {"residence_induction": {"居住誘導区域"},
                     "urban_function_induction": {"都市機能誘導区域"}}
    assert town.geometry.is_valid.all()
    assert len(town.geometry.iloc[0].geoms) >= 4  # rocks


def test_edits_fit_the_fields(sample, town, root):
    with open(root / "resources/tables/facility_categories.csv", encoding="utf-8") as file:
        categories = {row["category"] for row in csv.DictReader(file)}
    sizes = {}
    for path in (sample.edits, sample.edits_b):
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        for feature in features:
            properties = feature["properties"]
            assert set(properties) == {"edit", "facility_id", "category", "size", "name"}
            assert properties["edit"] in {"add", "move", "remove", "modify"}
            assert properties["category"] in categories
            sizes[properties["category"]] = properties["size"]
            assert feature["geometry"]["type"] == "Point"
        points = [feature["geometry"]["coordinates"] for feature in features]
        assert inside(town, points).all()
    assert sizes["library"] == 2500
    assert sizes["housing"] == 120


def test_town_is_no_real_place(sample, census, shared):
    pyogrio = pytest.importorskip("pyogrio")
    land = pyogrio.read_dataframe(
        shared / "02_population_mesh/HDDSWH5238/MESH05238.shp", read_geometry=False
    )
    assert not set(census) & set(land["KEY_CODE"])
    masters = shared / "03_people_flow/mlit_1km_fromto/prefcode_citycode_master_utf8_2020.csv"
    with open(masters, encoding="utf-8") as file:
        codes = {row["citycode"] for row in csv.DictReader(file)}
    boundary = json.loads(sample.boundary.read_text(encoding="utf-8"))
    assert boundary["features"][0]["properties"]["N03_007"] not in codes


def test_earlier_sample_is_replaced_and_other_files_are_not(tmp_path):
    folder = tmp_path / "sample"
    paths = write_sample(folder)
    before = contents(folder)
    paths.boundary.write_text("broken", encoding="utf-8")
    # A sample of an earlier version had this file.
    (folder / "flood.geojson").write_text("{}", encoding="utf-8")
    write_sample(folder)
    assert contents(folder) == before
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        write_sample(folder)
    assert caught.value.code == "sample_folder_used"
    assert caught.value.facts == {"folder": "sample", "file": "mine.txt"}
    assert (folder / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["sample"]


@pytest.mark.parametrize("stop_at", [0.3, 0.8, 0.95])
def test_cancelling_leaves_nothing(tmp_path, stop_at):
    def progress(share):
        if share > stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_sample(tmp_path / "sample", progress)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_told_and_kept(tmp_path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        write_sample(tmp_path / "file")
    assert caught.value.code == "sample_folder_used"
    with pytest.raises(CoreError) as caught:
        write_sample(tmp_path / "file" / "sample")
    assert caught.value.code == "write_failed"
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
