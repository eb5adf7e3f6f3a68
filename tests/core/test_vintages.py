"""Which files are dates of one data set, and what an import does with the others."""

import pytest
from nigiwai.core.formats import vintages
from nigiwai.core.formats.parsed import Options, Parsed
from nigiwai.core.study import store
from nigiwai.core.study.importing import import_input
from nigiwai.core.study.refusals import as_ranges

HEAD = "店名,業種,緯度,経度\n"


@pytest.mark.parametrize(
    ("title", "dataset", "vintage"),
    [
        ("公共施設一覧_2025", "公共施設一覧", "2025"),
        ("2025年度公共施設一覧", "年度公共施設一覧", "2025"),
        ("公共施設一覧（令和5年度）", "公共施設一覧", "2023"),
        ("令和元年 施設", "施設", "2019"),
        ("平成30年施設", "施設", "2018"),
        ("flow_2021-10", "flow", "2021-10"),
        ("flow202110", "flow", "2021-10"),
        ("222127_park_info", "222127_park_info", ""),
        ("図書館", "図書館", ""),
    ],
)
def test_the_title_tells_the_date(title, dataset, vintage):
    parsed = Parsed("facilities", None, 0, format="facility_list", title=title)
    assert vintages.of(parsed) == (f"facility_list: {dataset}", vintage)


def test_the_reader_knows_better_and_events_are_no_vintages():
    parsed = Parsed("zones", None, 0, format="f", title="tbl2020", vintage="2015", dataset="d")
    assert vintages.of(parsed) == ("f: d", "2015")
    flood = Parsed("hazards", None, 0, format="h", title="浸水履歴_平成17年")
    assert vintages.of(flood) == ("h: 浸水履歴_平成17年", "")


@pytest.mark.parametrize(
    ("rows", "text"),
    [([], ""), ([2], "2"), ([5, 2, 3, 3], "2-3, 5"), ([1, 2, 3, 7, 9, 10], "1-3, 7, 9-10")],
)
def test_rows_as_ranges(rows, text):
    assert as_ranges(rows) == text


def listed(folder, year, *names):
    path = folder / f"店舗_{year}.csv"
    lines = [f"{name},小売業,34.86{place},138.31\n" for place, name in enumerate(names, 1)]
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    return path


def test_a_newer_list_keeps_the_older_until_told_otherwise(study, tmp_path):
    import_input(study, listed(tmp_path, 2024, "甲商店", "乙商店"))
    (kept,) = import_input(study, listed(tmp_path, 2025, "甲商店", "丙商店", "丁商店"))
    assert ("vintages_kept", {"vintages": "2024"}) in kept.notes
    # 甲商店 is there from the older list.
    assert dict(kept.reasons) == {"duplicate_of": 1}
    assert sorted(study.read("facilities")["name"]) == ["丁商店", "丙商店", "乙商店", "甲商店"]
    (taken,) = import_input(
        study, listed(tmp_path, 2025, "甲商店", "丙商店", "丁商店"), Options(replace_older=True)
    )
    assert taken.replaces == 2
    assert sorted(study.read("facilities")["name"]) == ["丁商店", "丙商店", "甲商店"]
    provenance = store.open_study(study.path).read("provenance")
    assert provenance["vintage"].tolist() == [None, "2025"]


def test_an_older_list_takes_no_newer_one_away(study, tmp_path):
    import_input(study, listed(tmp_path, 2025, "甲商店"))
    (late,) = import_input(study, listed(tmp_path, 2024, "乙商店"), Options(replace_older=True))
    assert late.replaces == 0
    assert ("vintages_kept", {"vintages": "2025"}) in late.notes
    assert sorted(study.read("facilities")["name"]) == ["乙商店", "甲商店"]


def test_refused_rows_are_written_down(study, tmp_path):
    path = tmp_path / "店舗.csv"
    path.write_text(
        HEAD + "甲,小売業,34.865,138.31\n乙,小売業,,\n丙,小売業,,\n丁,謎,34.865,138.311\n",
        encoding="utf-8",
    )
    (result,) = import_input(study, path)
    rows = study.read("refused_rows")
    told = {row.reason: (row.rows, row.row_count) for row in rows.itertuples()}
    assert told["no_coordinates"] == ("3-4", 2)
    assert sum(rows["row_count"]) == result.rows_refused == 3
    (again,) = import_input(study, path)
    assert again.replaces == 1
    assert len(study.read("refused_rows")) == len(rows)
