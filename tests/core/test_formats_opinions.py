"""Lists of opinions: recognised, masked on reading, kept without coordinates, imported."""

import json

import pytest
from nigiwai.core.formats import registry
from nigiwai.core.formats.parsed import Options
from nigiwai.tests.core.format_files import item, parse, reasons
from nigiwai.tests.core.samples_lists import SAMPLES

HEAD = "番号,受付日,ご意見,地区名,緯度,経度,件数\n"


def opinions(*lines, head=HEAD, **options):
    data = (head + "".join(f"{line}\n" for line in lines)).encode()
    return parse("voices.csv", data, Options(**options) if options else None)


def test_personal_data_go_when_the_list_is_read():
    parsed = parse(*SAMPLES["opinion_list"])
    frame = parsed.frame
    everything = frame.drop(columns="geometry").to_csv()
    for piece in ("田中", "山田", "0000", "2番"):
        assert piece not in everything
    assert frame["text"][0] == "歩道が狭い。港の〔氏名〕さんも困っている。電話は〔電話番号〕"
    assert frame["place"].tolist() == ["", "本町一丁目〔番地〕"]
    assert frame["date"].tolist() == ["2026-04-01", "2026-04-02"]
    assert frame["weight"][0] == 3
    assert frame["weight"].isna().tolist() == [False, True]
    assert frame.geometry.isna().tolist() == [False, True]
    notes = dict(parsed.notes)
    assert notes["personal_masked"] == {
        "rows": 1, "names": 1, "phones": 1, "emails": 0, "house_numbers": 1}
    assert notes["opinions_without_point"] == {"rows": 1}


def test_rows_without_a_text_are_refused_and_odd_values_told():
    parsed = opinions("1,いつか,暗い,,34.8,138.3,多い", "2,2026/5/1, ,,34.8,138.3,1",
                      "3,,明るい,,999,138.3,0", "4,,遠い,中町,999,138.3,2")
    assert reasons(parsed) == {"no_opinion": 1, "outside_japan": 1}
    assert parsed.frame["text"].tolist() == ["暗い", "遠い"]
    notes = dict(parsed.notes)
    assert notes["dates_left_empty"] == {"rows": 1}
    assert notes["weights_left_empty"] == {"rows": 1}
    assert all("暗い" not in row.detail for row in parsed.refused)


def test_a_bad_place_is_refused_where_nothing_else_names_one():
    parsed = opinions("暗い,999,138.3", "明るい,,", head="意見,緯度,経度\n")
    assert reasons(parsed) == {"outside_japan": 1}
    assert parsed.frame["text"].tolist() == ["明るい"]


@pytest.mark.parametrize("heading", ["自由記述", "ご意見・ご要望", "お困りごと", "opinion", "意見内容"])
def test_headings_of_opinions(heading):
    file = item("a.csv", f"{heading},地区名\n狭い,港\n".encode())
    assert registry.recognise(file, Options()).key == "opinion_list"


def test_other_lists_are_none():
    for text in ("名称,住所,緯度,経度,備考\n図書館,港1,34.8,138.3,意見箱あり\n", "年,人数\n2020,5\n"):
        found = registry.recognise(item("a.csv", text.encode()), Options())
        assert found is None or found.key != "opinion_list"


def test_a_column_that_a_person_names():
    parsed = opinions("道が暗い,港", head="Q12,どこ\n", format="opinion_list",
                      columns={"text": "Q12", "place": "どこ"})
    assert parsed.frame["text"].tolist() == ["道が暗い"]
    assert parsed.frame["place"].tolist() == ["港"]


def test_points_of_a_layer():
    layer = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"意見": "田中さんの家の前が暗い", "テーマ": "safety"},
         "geometry": {"type": "Point", "coordinates": [138.3, 34.8]}}]}
    parsed = parse("a.geojson", json.dumps(layer, ensure_ascii=False).encode())
    assert parsed.format == "opinion_list"
    assert parsed.frame["text"].tolist() == ["〔氏名〕さんの家の前が暗い"]
    assert parsed.frame["theme"].tolist() == ["safety"]


def test_the_sample_goes_into_a_study(sample_study):
    import shutil
    from pathlib import Path

    from nigiwai.core.sample.city import write_sample
    from nigiwai.core.study import importing, store

    folder = Path(sample_study).parent / "opinions"
    folder.mkdir(exist_ok=True)
    copy = folder / "study.gpkg"
    shutil.copyfile(sample_study, copy)
    sample = write_sample(folder / "source")
    (result,) = importing.import_input(store.open_study(copy), sample.opinions)
    assert (result.table, result.rows_read, result.rows_written) == ("needs", 127, 127)
    rows = store.open_study(copy).read("needs")
    placeless = rows[rows.geometry.isna() | rows.geometry.is_empty]
    assert len(placeless) == 18
    assert placeless["place"].str.fullmatch(r"\d{8}").all()
    text = "".join(rows["text"])
    assert "example.com" not in text
    assert "〔電話番号〕" in text


def test_a_survey_of_scores_is_no_list_of_opinions(shared):
    """A real survey without any free text: said, not read as something else."""
    from nigiwai.core.formats.sources import items_of

    folder = shared / "10_local_resources" / "takamatsu_wellbeing_survey"
    (file,) = (one for one in items_of(folder)[0] if one.name.endswith(".xlsx"))
    assert registry.recognise(file, Options()) is None
    assert len(file.table.rows) >= 100
