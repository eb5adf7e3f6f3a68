"""Files into a study: every row accounted for, one transaction, nothing twice."""

import json
import shutil
import zipfile
from collections import Counter

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.formats.parsed import Options
from nigiwai.core.geo import mesh
from nigiwai.core.study import store, tables
from nigiwai.core.study.importing import import_input, totals
from nigiwai.tests.core.small_towns import CELLS, make_towns

pd = pytest.importorskip("pandas")

@pytest.fixture(scope="module")
def town(tmp_path_factory):
    return make_towns(tmp_path_factory.mktemp("towns"))


@pytest.fixture
def study(town, tmp_path):
    shutil.copy(town / "500m.gpkg", tmp_path / "town.gpkg")
    return store.open_study(tmp_path / "town.gpkg")


def content(study):
    return {name: study.read(name).to_csv() for name in tables.TABLES}


def place():
    west, south, east, north = mesh.bounds(CELLS)
    return south.min() + (north.max() - south.min()) / 2, west.min() + (east.max() - west.min()) / 2


@pytest.fixture
def spot():
    """Text ``lat,lon`` at metres from the middle of the study."""
    lat, lon = place()

    def text(east_m=0.0, north_m=0.0):
        east = east_m / (111_320 * np.cos(np.radians(lat)))
        return f"{lat + north_m / 110_950:.8f},{lon + east:.8f}"

    return text


@pytest.fixture
def write(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()

    def file(name, text, encoding="utf-8"):
        path = folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return file


def accounted(results):
    for result in results:
        assert result.rows_read == result.rows_written + result.rows_refused
    return results


def take(study, path, category="", progress=None):
    options = Options(category=category)
    if progress:
        return accounted(import_input(study, path, options, progress))
    return accounted(import_input(study, path, options))


def shops(spot, *rows):
    """A list of shops of ``(name, kind, east, north)``."""
    lines = ["NO,店舗名,業種,緯度,経度"]
    lines += [f"{n},{name},{kind},{spot(*xy)}" for n, (name, kind, *xy) in enumerate(rows, 1)]
    return "\r\n".join(lines)


# --- whole imports --------------------------------------------------------------------------


def test_a_list_is_imported_with_its_provenance(study, write, spot):
    path = write("list.csv", shops(spot, ("A屋", "小売業", 0, 0), ("B屋", "その他", 9, 9)))
    (result,) = take(study, path)
    facilities = study.read("facilities")
    assert facilities["id"].tolist() == ["list-1"]
    assert facilities.loc[0, ["name", "category", "size_basis", "size_unit"]].tolist() == [
        "A屋", "shop", "assumed", "m2",
    ]
    assert facilities["size"][0] == 60.0  # category_parameters.csv: shop, default_size
    lat, lon = (float(part) for part in spot().split(","))
    back = facilities.to_crs("EPSG:6668").geometry[0]
    assert (back.y, back.x) == pytest.approx((lat, lon), abs=1e-7)
    row = study.read("provenance").iloc[-1]
    assert (row["file"], row["format"], row["table_name"]) == ("list.csv", "facility_list", "facilities")
    assert (row["rows_read"], row["rows_written"], row["rows_refused"]) == (2, 1, 1)
    assert json.loads(row["reasons"]) == {"unknown_category": 1}
    assert {"note": "encoding", "encoding": "UTF-8"} in json.loads(row["notes"])
    assert facilities["source"].tolist() == [row["id"]]
    assert result.examples[0].row == 3


def test_importing_again_replaces_the_rows(study, write, spot):
    take(study, write("list.csv", shops(spot, ("A屋", "小売業", 0, 0), ("B屋", "小売業", 300, 0))))
    before = study.read("facilities").drop(columns="source").to_csv()
    (again,) = take(study, write("list.csv", shops(spot, ("A屋", "小売業", 0, 0), ("B屋", "小売業", 300, 0))))
    assert again.replaces == 1
    assert study.read("facilities").drop(columns="source").to_csv() == before
    assert len(study.read("provenance")) == 2  # the boundary and this file
    (newer,) = take(study, write("list.csv", shops(spot, ("C屋", "小売業", 0, 0))))
    assert newer.replaces == 1
    assert study.read("facilities")["name"].tolist() == ["C屋"]
    # The same content under another name is the same import.
    (moved,) = take(study, write("copy.csv", shops(spot, ("C屋", "小売業", 0, 0))))
    assert moved.replaces == 1
    assert len(study.read("facilities")) == 1


def test_a_useless_new_edition_does_not_take_the_rows_away(study, write, spot):
    take(study, write("list.csv", shops(spot, ("A屋", "小売業", 0, 0))))
    before = content(study)
    with pytest.raises(CoreError) as caught:
        take(study, write("list.csv", shops(spot, ("A屋", "その他", 0, 0))))
    assert caught.value.code == "nothing_written"
    assert content(study) == before


def test_lists_that_overlap_do_not_double_facilities(study, write, spot):
    rows = [("A商店", "小売業", 0, 0), ("B商店", "小売業", 400, 0), ("A商店", "小売業", 50, 0)]
    (first,) = take(study, write("one.csv", shops(spot, *rows)))
    assert first.reasons == {"duplicate_of": 1}
    (second,) = take(study, write("two.csv", shops(spot, ("株式会社Ａ商店", "小売業", 60, 0), ("C商店", "小売業", 60, 0))))
    assert second.reasons == {"duplicate_of": 1}
    assert second.examples[0].detail == "株式会社A商店 = one-1 (one.csv)"
    assert sorted(study.read("facilities")["name"]) == ["A商店", "B商店", "C商店"]


def test_places_outside_the_study_are_refused_beyond_500_m(study, write, spot):
    # Two cells of 45 seconds: the edge is 0.0125 degrees or about 1,142 m from the middle.
    path = write("a.csv", shops(spot, ("near", "小売業", 1600, 0), ("far", "小売業", 1700, 0)))
    (result,) = take(study, path)
    assert result.reasons == {"outside_study": 1}
    assert study.read("facilities")["name"].tolist() == ["near"]


def test_a_folder_is_imported_file_by_file(study, write, spot):
    write("a/data.csv", shops(spot, ("A屋", "小売業", 0, 0)))
    write("b/data.csv", shops(spot, ("B屋", "小売業", 0, 0)))
    write("c/same.csv", shops(spot, ("B屋", "小売業", 0, 0)))
    write("c/notes.txt", "nothing to see")
    write("c/broken.csv", b"\xff\xff\xff\xff" * 9)
    results = take(study, write("d.csv", "x").parent)
    told = {r.file: (r.format, r.rows_written, dict(r.reasons), r.error and r.error.code) for r in results}
    assert told == {
        "data.csv": ("facility_list", 1, {}, None),
        "b/data.csv": ("facility_list", 1, {}, None),
        "same.csv": ("facility_list", 0, {"same_content": 1}, None),
        "c/notes.txt": ("", 0, {}, None),
        "d.csv": ("", 0, {}, None),
        "c/broken.csv": ("", 0, {}, "unknown_encoding"),
    }
    assert sorted(study.read("facilities")["name"]) == ["A屋", "B屋"]
    assert study.read("facilities")["id"].is_unique
    formats, read, written, refused, why = totals(results)
    assert (formats, read, written, refused, why) == (
        Counter(facility_list=3), 3, 2, 1, Counter(same_content=1),
    )


def test_flow_of_several_months_is_kept_apart(study, write):
    head = "mesh1kmid,prefcode,citycode,year,month,dayflag,timezone,population\n"
    for month in ("04", "10"):
        rows = f"52382342,22,22212,2021,{month},1,0,55\n52389999,22,22212,2021,{month},1,0,55\n"
        path = write(f"{month}/monthly_mdp_mesh1km.csv.zip", b"")
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("monthly_mdp_mesh1km.csv", head + rows)
    results = take(study, path.parent.parent)
    assert [r.rows_written for r in results] == [1, 1]
    seen = study.read("observations")
    assert seen["month"].tolist() == [4, 10]
    assert seen["kind"].tolist() == ["mesh", "mesh"]
    west, south, east, north = mesh.bounds(["52382342"])
    back = seen.to_crs("EPSG:6668").geometry[0]
    assert (back.x, back.y) == pytest.approx(((west + east)[0] / 2, (south + north)[0] / 2))
    (again,) = take(study, path)
    assert again.replaces == 1
    assert len(study.read("observations")) == 2


def stations(*rows, **columns):
    """A GeoJSON of stations ``(name, east, north)`` in metres from the middle."""
    lat, lon = place()
    features = []
    for name, east, north in rows:
        x = lon + east / (111_320 * np.cos(np.radians(lat)))
        y = lat + north / 110_950
        properties = {key: value(name) for key, value in columns.items()}
        line = {"type": "LineString", "coordinates": [[x - 0.0005, y], [x + 0.0005, y]]}
        features.append({"type": "Feature", "properties": properties, "geometry": line})
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


N02 = {"N02_003": lambda _: "線", "N02_004": lambda _: "社", "N02_005": lambda name: name}


def s12(persons):
    return {
        "S12_001": lambda name: name, "S12_003": lambda _: "線", "S12_006": lambda _: 1,
        "S12_007": lambda _: 1, "S12_008": lambda _: "", "S12_009": lambda _: persons,
    }


def test_features_of_one_station_are_merged(study, write):
    rows = [("駅A", 0, 0), ("駅A", 200, 0), ("駅B", 900, 0), ("駅A", 700, 0), ("駅C", 2500, 0), ("駅D", 1850, 0)]
    (result,) = take(study, write("N02.geojson", stations(*rows, **N02)))
    entries = study.read("entries")
    # The edge is about 1,142 m from the middle: D is within 1 km of it, C is not.
    assert sorted(entries["name"]) == ["駅A", "駅A", "駅B", "駅D"]
    assert result.reasons == {"merged_into": 1, "outside_study": 1}
    assert (entries["visitors_basis"] == "assumed").all()
    assert (entries["visitors_day"] == 1500).all()  # general.csv: entries, visitors_day_station


def test_published_passengers_replace_assumed_ones_and_stay(study, write):
    take(study, write("N02.geojson", stations(("駅A", 0, 0), **N02)))
    (result,) = take(study, write("S12.geojson", stations(("駅A", 50, 0), **s12(4000))))
    entries = study.read("entries")
    assert entries[["name", "visitors_day", "visitors_basis"]].to_numpy().tolist() == [["駅A", 2000.0, "source"]]
    assert ("stations_superseded", {"stations": 1}) in result.notes
    with pytest.raises(CoreError) as caught:
        take(study, write("N02.geojson", stations(("駅A", 0, 0), **N02)))
    assert caught.value.facts["reasons"] == {"duplicate_of": 1}
    assert len(study.read("entries")) == 1


# --- what must not happen -------------------------------------------------------------------


def test_cancelling_anywhere_leaves_the_study_as_it_was(study, write, spot):
    write("a.csv", shops(spot, ("A屋", "小売業", 0, 0)))
    folder = write("b.csv", shops(spot, ("B屋", "小売業", 0, 0))).parent
    before = content(study)
    bytes_before = study.path.read_bytes()
    shares = []
    for stop in (0.0, 0.1, 0.3, 0.6, 0.85, 1.0):

        def progress(share, stop=stop):
            shares.append(share)
            if share >= stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            import_input(study, folder, Options(), progress)
        assert content(study) == before
    assert study.path.read_bytes() == bytes_before
    assert sorted(p.name for p in study.path.parent.iterdir() if p.is_file()) == ["town.gpkg"]
    assert max(shares) <= 1.0


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.csv", b"", "empty_file"),
        ("a.csv", "名称,緯度\nA,34.8\n".encode(), "missing_columns"),
        ("a.csv", "名称,説明\nA,x\n".encode(), "not_recognised"),
        ("a.csv", "名称,緯度,経度\nA,,\n".encode(), "nothing_written"),
        ("a.csv", "名称,緯度,経度\n".encode(), "nothing_written"),
        ("a.csv", "名称,緯度,経度\nやいづ,34,138\n".encode("euc_jp"), "mojibake"),
        ("a.csv", "名称,緯度,経度,小児対応設備の有無\nA,34,138,有\n".encode(), "nothing_written"),
        ("a.zip", b"PK\x03\x04 truncated", "broken_zip"),
        ("a.xlsx", b"PK\x03\x04", "broken_workbook"),
        ("a.geojson", b"{", "broken_layer"),
    ],
)
def test_a_bad_file_is_an_error_and_changes_nothing(study, write, name, data, code):
    before = study.path.read_bytes()
    with pytest.raises(CoreError) as caught:
        take(study, write(name, data))
    assert caught.value.code == code
    assert study.path.read_bytes() == before


def test_missing_files_empty_folders_and_wrong_categories(study, tmp_path, write, spot):
    with pytest.raises(CoreError) as caught:
        take(study, tmp_path / "nowhere.csv")
    assert caught.value.code == "missing_file"
    (tmp_path / "empty").mkdir()
    with pytest.raises(CoreError) as caught:
        take(study, tmp_path / "empty")
    assert caught.value.code == "nothing_recognised"
    with pytest.raises(CoreError) as caught:
        take(study, write("a.csv", shops(spot, ("A", "小売業", 0, 0))), category="castle")
    assert caught.value.code == "unknown_category_key"


def test_inputs_are_not_modified(study, write, spot):
    path = write("a.csv", shops(spot, ("A屋", "小売業", 0, 0)))
    before = {p: p.read_bytes() for p in path.parent.rglob("*")}
    take(study, path.parent)
    assert {p: p.read_bytes() for p in path.parent.rglob("*")} == before


def test_own_assumptions_of_the_study_are_used(study, write, spot):
    study.apply([store.Append("assumptions", pd.DataFrame([{
        "list": "category_parameters", "key": "shop", "parameter": "default_size", "value": 77.0,
        "low": np.nan, "high": np.nan, "unit": "m2", "source": "", "year": np.nan, "verified": "no",
    }]))])
    take(study, write("a.csv", shops(spot, ("A屋", "小売業", 0, 0))))
    assert study.read("facilities")["size"].tolist() == [77.0]


names = st.text("焼津市図書館ABCab12　 -", min_size=1, max_size=6).filter(str.strip)
kinds = st.sampled_from(["小売業", "飲食業", "その他", "レンタカー", ""])
metres = st.integers(-2500, 2500)


@given(st.lists(st.tuples(names, kinds, metres, metres), min_size=1, max_size=12))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_read_is_written_plus_refused_for_any_list(town, tmp_path, spot, rows):
    shutil.copy(town / "500m.gpkg", tmp_path / "town.gpkg")
    study = store.open_study(tmp_path / "town.gpkg")
    path = tmp_path / "list.csv"
    path.write_text(shops(spot, *rows), encoding="utf-8")
    try:
        (result,) = take(study, path)
        read, written, refused = result.rows_read, result.rows_written, result.rows_refused
    except CoreError as error:
        read, written, refused = error.facts["rows"], 0, sum(error.facts["reasons"].values())
    assert read == len(rows) == written + refused
    assert len(study.read("facilities")) == written
