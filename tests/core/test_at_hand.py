"""Which hazards a study has, from its table without shapes."""

from types import SimpleNamespace

import numpy as np
import pytest
from nigiwai.core.assumptions import Assumption, builtin
from nigiwai.core.risk.at_hand import COLUMNS, hazards_at_hand
from nigiwai.core.risk.types import HAZARD_TYPES, HazardKey

SOURCES = (
    SimpleNamespace(id="a", vintage="2023-03", imported_at="2026-11-01T09:00:00"),
    SimpleNamespace(id="b", vintage="", imported_at="2026-11-20T09:00:00"),
)


def table(*rows):
    """Rows of the table ``hazards``; numbers that are not given are NaN."""
    import pandas as pd

    frame = pd.DataFrame(rows, columns=COLUMNS, dtype=object)
    numbers = [name for name in COLUMNS if name.split("_")[0] in ("depth", "hours")]
    return frame.astype(dict.fromkeys(numbers, float))


def row(kind, scenario=None, **others):
    return {"id": "1", "type": kind, "scenario": scenario, **others}


def test_hazards_are_told_apart_in_the_order_of_the_registry():
    found = hazards_at_hand(table(
        row("landslide"), row("flood", "L2"), row("flood", "l1"), row("flood", "L2"),
        row("meteor"), row("flood", "once in 50 years"), row(" tsunami ")))
    assert [(one.key.text, one.areas) for one in found] == [
        ("flood", 1), ("flood L1", 1), ("flood L2", 2), ("tsunami", 1), ("landslide", 1),
        ("meteor", 1)]
    assert [one.key.text for one in found if not one.is_known] == ["meteor"]
    assert hazards_at_hand(table()) == ()


def test_ranks_and_colours_are_those_that_occur():
    [one] = hazards_at_hand(table(
        row("flood", depth_min_m=0.5, depth_max_m=3.0, rank=9.0), row("flood", rank=5.0),
        row("flood", depth_min_m=0.0, depth_max_m=0.0), row("flood", rank=np.nan)))
    assert one.ranks == (1, 2, 5)
    colours = HAZARD_TYPES["flood"].colours
    assert one.colours == (colours[0], colours[1], colours[4])
    [hours] = hazards_at_hand(table(row("inundation_duration", hours_min=24.0, hours_max=72.0)))
    assert hours.ranks == (3,)


@pytest.mark.parametrize(("rows", "dates", "imported"), [
    ([row("past_inundation", date="2019-10-12", source="b"),
      row("past_inundation", date="1998", source="a")], ("1998", "2019-10-12"), "2026-11-20"),
    ([row("past_inundation", date="2004")], ("2004",), ""),
    ([row("flood", source="a"), row("flood", source="b")], ("2023-03",), "2026-11-20"),
    ([row("flood", source="b")], (), "2026-11-20"),
    ([row("flood", source="somewhere")], (), ""),
])
def test_the_time_is_that_of_the_events_else_of_the_data(rows, dates, imported):
    [one] = hazards_at_hand(table(*rows), SOURCES)
    assert (one.dates, one.imported_at) == (dates, imported)


def own(parameter, value, unit):
    return Assumption("risk", "flood", parameter, value, np.nan, np.nan, unit, "the city", "2026",
                      False)


def test_limits_and_colours_of_a_study_count():
    rows = [own("break_1_m", 1.0, "m"), own("colour_2_red", 7.0, "-")]
    [one] = hazards_at_hand(
        table(row("flood", depth_min_m=0.5, depth_max_m=1.0),
              row("flood", depth_min_m=1.0, depth_max_m=3.0)),
        (), builtin().replaced(rows))
    assert one.ranks == (1, 2)
    assert one.colours[1][0] == 7
    # Limits that do not rise are a matter of the analyses, which say so; the list does without.
    [same] = hazards_at_hand(table(row("flood", depth_min_m=0.5)), (),
                             builtin().replaced([own("break_1_m", 99.0, "m")]))
    assert same.kind == HAZARD_TYPES["flood"]


def test_a_hazard_is_named_by_its_key():
    [one] = hazards_at_hand(table(row("flood", "L2")))
    assert one.key == HazardKey.of("flood L2")
