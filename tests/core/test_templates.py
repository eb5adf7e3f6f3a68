"""Templates: the built-in table fits the categories, and an office keeps its own."""

import csv
import math
from dataclasses import replace

import pytest
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.assumptions import builtin as assumptions
from nigiwai.core.scenarios import templates
from nigiwai.core.scenarios.templates import Template
from nigiwai.core.vibrancy.categories import categories

from .scenario_steps import check_file
from .studies import content, refusal

# The cards of the palette, in their order.
KEYS = (
    "town_hall_branch", "library", "community_center", "child_care", "clinic", "park_block",
    "park_neighborhood", "park_district", "supermarket", "shopping_center", "convenience_store",
    "restaurant", "market_hall", "hotel", "housing", "office", "event_square", "parking", "bus_stop",
)
CAFE = Template("", " 駅前カフェ ", "restaurant", 24, "", "08:00", "20:30", "with terrace")


def rows():
    with (TABLE_FOLDER / "facility_templates.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_built_in_ones_are_the_cards():
    found = templates.builtin()
    assert tuple(one.key for one in found) == KEYS
    assert not any(one.own or one.name for one in found)
    for one in found:
        assert one.size_unit == categories()[one.category].size_unit
        assert one.size > 0


def test_sizes_are_the_standard_ones_unless_the_table_says_otherwise():
    known = assumptions()
    for row in rows():
        row_of_standard = known.row("category_parameters", row["category"], "standard_size")
        if float(row["size"]) != row_of_standard.value:
            assert row["key"] == "housing"
            assert "assumption of the project" in row["source"]


def test_every_row_says_where_it_is_from_and_claims_no_more():
    known = assumptions()
    for row in rows():
        assert row["source"]
        assert row["verified"] in ("yes", "no")
        if row["verified"] == "yes":
            assert known.row("category_parameters", row["category"], "standard_size").verified
            assert not row["opens"]
            assert "assumption of the project" not in row["source"]


def test_hours_are_times_and_stand_together():
    for one in templates.builtin():
        assert bool(one.opens) == bool(one.closes), one.key
        if one.opens:
            assert one.opens < one.closes
            assert len(one.opens) == len(one.closes) == 5


def test_own_templates_are_saved_changed_and_deleted(study):
    assert templates.own(study) == []
    cafe = templates.save_own(study, CAFE)
    assert cafe == replace(CAFE, key=cafe.key, name="駅前カフェ", size_unit="seats", own=True)
    assert cafe.key
    flats = templates.save_own(study, Template("", "Flats", "housing", 12, ""))
    assert templates.own(study) == [cafe, flats]
    larger = templates.save_own(study, replace(cafe, size=30.0, opens="", closes="", note=""))
    assert templates.own(study) == [larger, flats]
    assert larger.key == cafe.key
    templates.delete_own(study, cafe.key)
    assert templates.own(study) == [flats]
    check_file(study)


@pytest.mark.parametrize(("changes", "code"), [
    ({"name": " "}, "template_name_empty"),
    ({"category": "casino"}, "template_category"),
    ({"size": -1.0}, "template_size"),
    ({"size": math.nan}, "template_size"),
    ({"size": math.inf}, "template_size"),
    ({"opens": "8:00"}, "template_hours"),
    ({"closes": "24:01"}, "template_hours"),
    ({"closes": "0800\n"}, "template_hours"),
    ({"key": "library"}, "template_missing"),
    ({"key": "gone"}, "template_missing"),
])
def test_templates_that_do_not_fit_are_refused(study, changes, code):
    templates.save_own(study, CAFE)
    before = content(study)
    found, text = refusal(templates.save_own, study, replace(CAFE, **changes))
    assert found == code
    assert "{" not in text
    assert content(study) == before


def test_built_in_ones_cannot_be_deleted(study):
    code, text = refusal(templates.delete_own, study, "library")
    assert code == "template_missing"
    assert "library" in text


def test_a_category_of_a_later_version_is_left_out(study):
    import pandas as pd
    from nigiwai.core.study.store import Append

    rows = pd.DataFrame({"id": ["a", "b"], "name": ["A", "B"], "category": ["spaceport", "shop"]})
    study.apply([Append("templates", rows)])
    [found] = templates.own(study)
    assert (found.key, found.size_unit) == ("b", "m2")
    assert math.isnan(found.size)
