"""What the sample town holds for the work on local resources, read as the import reads it."""

import csv
import io
import re

import numpy as np
import pytest
from nigiwai.core.formats.lists.resource_words import kind_of
from nigiwai.core.sample import cocreation, resources
from nigiwai.core.sample.city import write_sample
from nigiwai.core.sample.tables import rows

geopandas = pytest.importorskip("geopandas")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return write_sample(tmp_path_factory.mktemp("town") / "sample")


@pytest.fixture(scope="module")
def study(sample, tmp_path_factory):
    """A study with everything that the work on resources wants; nothing asks, none is refused."""
    from nigiwai.core.study import importing, store

    boundary = geopandas.read_file(sample.boundary)
    study = store.create(tmp_path_factory.mktemp("study") / "s.gpkg", "town", boundary, "500m")
    for part in (sample.folder / "resources", sample.ventures, sample.partners,
                 sample.folder / "programmes"):
        for result in importing.import_input(study, part):
            assert result.error is None, part
            assert result.rows_written == result.rows_read > 0, part
            assert not [key for key, _ in result.notes if key.endswith("_not_usable")], part
    return study


def test_resources_of_every_category_with_their_kinds(study):
    found = study.read("resources")
    assert found["category"].value_counts().to_dict() == {
        "culture": 46, "spaces": 30, "industry": 14, "nature": 12, "people": 11}
    assert found["name"].is_unique
    kinds = [kind_of(*pair) for pair in zip(found["sub_category"], found["name"])]
    assert np.mean([bool(kind) for kind in kinds]) > 0.95
    assert {"vacant_house", "vacant_shop", "vacant_land", "school", "public_land", "craft", "sake",
            "artisan", "group", "event", "spring", "hiking", "intangible"} <= set(kinds)
    land = study.boundary.geometry.union_all()
    assert found.within(land.buffer(1)).all()
    assert found["address"].str.contains("架空").all()


def test_spaces_tell_area_rent_and_condition_and_events_their_days(study):
    found = study.read("resources")
    spaces = found[found["category"] == "spaces"]
    assert spaces["size_m2"].between(30, 2000).all()
    assert spaces["price_yen"].notna().sum() == 28
    assert set(spaces["condition"].fillna("")) >= {"good", "fair", "poor", "ruined"}
    events = found[found["id"].str.startswith("E-")]
    assert len(events) == 14
    assert (events["starts_on"] <= events["ends_on"]).all()
    assert events["starts_on"].between("2026-12-01", "2027-12-31").all()
    assert (events["capacity"] > 0).all()


def test_two_lists_overlap_and_the_search_of_duplicates_finds_them(study):
    from nigiwai.core.matching.inventory.duplicates import pairs

    found = study.read("resources")
    kana = found["note"].str.extract("名称_カナ: ([^;]+)")[0].fillna("")
    points = found.geometry
    made = pairs(found["name"], kana, found["address"], points.x.to_numpy(),
                 points.y.to_numpy(), found["source"])
    ids = found["id"].to_numpy()
    hit = {frozenset((ids[one], ids[two])) for one, two in zip(made.first, made.second)}
    plans = [plan for plan in rows("resources") if plan["list"] == "culture_map"]
    same = {
        frozenset((f"M-{number:02d}", f"C-{int(plan['same_as'].split('-')[1]):02d}"))
        for number, plan in enumerate(plans, 1) if plan["same_as"]
    }
    assert len(same) == 10
    assert len(hit & same) >= 9
    assert len(hit - same) <= 1


def test_plans_ask_for_what_can_be_compared(study):
    needs = study.read("needs")
    assert set(needs["kind"]) == {"venture"}
    assert len(needs) == 24
    assert needs["reach_m"].between(400, 5000).all()
    assert needs["budget_yen"].between(10_000, 2e7).all()
    assert needs["size_m2"].notna().sum() == 14
    assert (needs["starts_on"].fillna("") != "").sum() >= 20
    assert needs["visible"].tolist().count(0) == 1
    assert (needs["weight"].isna()).all()


def test_partners_are_offices_and_their_contacts_stand_apart(study):
    partners, contacts = study.read("partners"), study.read("contacts")
    assert (len(partners), len(contacts)) == (12, 12)
    consent = partners["consent"].fillna(-1).tolist()
    assert (consent.count(1), consent.count(0), consent.count(-1)) == (10, 1, 1)
    assert contacts["phone"].str.fullmatch("000-0000-00[01][0-9]").all()
    assert contacts["email"].str.endswith("@example.com").all()
    assert contacts["person"].str.endswith("課").all()
    assert set(contacts["of_id"]) == set(partners["id"])
    others = "".join(study.read(name).to_csv() for name in (
        "partners", "resources", "needs", "programmes", "programme_rules", "provenance"))
    assert not re.search("000-0000|example\\.com", others)
    districts = {row["name"] for row in rows("districts")}
    named = {name for text in partners["works_in"].dropna() for name in text.split(";") if name}
    assert named <= districts


def test_programmes_are_checked_against_a_project(study):
    import datetime

    from nigiwai.core.matching.programmes.fit import Question, match
    from nigiwai.core.matching.programmes.inputs import read_programmes, read_projects
    from nigiwai.core.matching.programmes.rules import read_rules

    def records(name):
        frame = study.read(name).astype(object)
        return frame.where(frame.notna(), None).to_dict("records")

    project = read_projects([{
        "id": "j", "name": "食堂", "purpose": "古民家を食堂にする", "cost_yen": 6e6,
        "ends_on": "2028-03-31", "facts": '{"applicant_kind": "NPO法人"}'}], "projects")
    question = Question(datetime.date(2026, 12, 1), "架空県賑浜市（架空）", 180.0)
    found, strays = match(project, read_programmes(records("programmes"), "programmes"),
                          read_rules(records("programme_rules"), "rules", project), question)
    fits = {one.programme.id: one for one in found}
    assert strays == 0
    assert {one.call for one in found} == {"open", "not_yet", "closed", "no_date"}
    assert (fits["H-1"].fits, fits["H-1"].expected_yen) == ("yes", 3_000_000.0)
    assert fits["H-3"].below_floor
    assert "stale" in fits["H-4"].warnings


def test_texts_are_written_as_the_lists_are_published(sample):
    assert sum(len(resources.tables()[name][2]) - 1 for name in resources.tables()) == 113
    for path in (*sample.resources, sample.ventures, sample.partners, *sample.programmes):
        data = path.read_bytes()
        assert b"\r\n" in data
        text = data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "cp932")
        table = list(csv.reader(io.StringIO(text)))
        assert {len(row) for row in table} == {len(table[0])}, path.name
        if path != sample.programmes[1]:
            assert all(any("架空" in cell for cell in row) for row in table[1:]), path.name
    assert len(cocreation.ventures()) == 25
