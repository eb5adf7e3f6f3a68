"""Reading assumption files, replacing rows, drawing from their ranges."""

import numpy as np
import pytest
from nigiwai.core.assumptions import (
    COLUMNS,
    Assumption,
    Assumptions,
    builtin,
    parse_row,
    read_rows,
    triangular_quantile,
)
from nigiwai.core.errors import CoreError
from nigiwai.core.vibrancy.categories import categories
from nigiwai.core.vibrancy.parameters import build

HEADER = ",".join(COLUMNS)


def write(path, *lines, header=HEADER, encoding="utf-8"):
    path.write_text("\n".join([header, *lines]) + "\n", encoding=encoding)
    return path


def record(**changes):
    row = dict.fromkeys(COLUMNS, "")
    return {**row, "key": "distance", "parameter": "detour_ratio", "value": "1.3", **changes}


def some(*ranges):
    """Assumptions ``p0``, ``p1`` … of the list ``general`` with these (value, low, high)."""
    return Assumptions(
        Assumption("general", "k", f"p{number}", *limits) for number, limits in enumerate(ranges)
    )


def test_reads_a_row_with_everything(tmp_path):
    file = write(tmp_path / "general.csv", "distance,ratio,1.3,1.1,1.5,-,Some document,2020,yes")
    (row,) = read_rows(file, "general")
    assert row == Assumption(
        "general", "distance", "ratio", 1.3, 1.1, 1.5, "-", "Some document", "2020", True
    )
    assert row.place == ("general", "distance", "ratio")


@pytest.mark.parametrize(
    ("text", "verified"),
    [("yes", True), ("Yes", True), ("true", True), ("1", True), ("no", False), ("", False),
     ("maybe", False)],
)
def test_only_a_clear_yes_counts_as_verified(text, verified):
    assert parse_row(record(verified=text), "general").verified is verified


def test_a_missing_limit_is_the_value():
    row = parse_row(record(low="1.2"), "general")
    assert (row.low, row.high) == (1.2, 1.3)
    assert parse_row(record(low="NULL", high="nan"), "general").low == 1.3


def test_reads_a_file_saved_with_a_byte_order_mark(tmp_path):
    file = write(tmp_path / "x.csv", "a,b,1,,,,,,", encoding="utf-8-sig")
    assert read_rows(file, "general")[0].key == "a"


def test_a_file_of_a_person_names_the_list_in_a_column(tmp_path):
    file = write(tmp_path / "mine.csv", "decay,park,elsewhere,2,1,3,,,,no", header=f"list,{HEADER}")
    (row,) = read_rows(file)
    assert row.place == ("decay", "park", "elsewhere")


@pytest.mark.parametrize(
    ("line", "code", "facts"),
    [
        ("a,b,many,,,,,,", "assumption_value", {"column": "value", "value": "many"}),
        ("a,b,1,few,,,,,", "assumption_value", {"column": "low", "value": "few"}),
        ("a,b,1,2,3,,,,", "assumption_range", {"value": 1.0, "low": 2.0, "high": 3.0}),
        ("a,b,1,0,0.5,,,,", "assumption_range", {"value": 1.0, "high": 0.5}),
        ("a,b,,,,,,,", "assumption_range", {}),
    ],
)
def test_a_bad_row_is_named_by_file_and_line(tmp_path, line, code, facts):
    file = write(tmp_path / "mine.csv", "a,first,1,,,,,,", line)
    with pytest.raises(CoreError) as caught:
        read_rows(file, "general")
    assert caught.value.code == code
    assert caught.value.facts["where"] == "mine.csv, line 3"
    assert facts.items() <= caught.value.facts.items()


def test_an_unknown_list_is_refused_and_the_known_ones_named(tmp_path):
    file = write(tmp_path / "mine.csv", "moods,a,b,1,,,,,,", header=f"list,{HEADER}")
    with pytest.raises(CoreError) as caught:
        read_rows(file)
    assert caught.value.code == "assumption_list"
    assert caught.value.facts["list"] == "moods"
    assert "trip_rates" in caught.value.facts["known"]


def test_a_missing_column_is_named(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("key,parameter,value\na,b,1\n", encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        read_rows(file, "general")
    assert caught.value.code == "assumption_columns"
    assert caught.value.facts["columns"] == "low, high, unit, source, year, verified"


def test_an_empty_file_lacks_its_columns(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("", encoding="utf-8")
    with pytest.raises(CoreError, match="assumption_columns"):
        read_rows(file, "general")


def test_looking_up_what_is_not_there_names_it():
    with pytest.raises(CoreError) as caught:
        some((1, 1, 1)).value("decay", "park", "elsewhere")
    assert caught.value.code == "missing_assumption"
    assert caught.value.facts == {"list": "decay", "key": "park", "parameter": "elsewhere"}
    assert some((1, 1, 1)).value_or("decay", "park", "elsewhere", 7.0) == 7.0


def test_a_later_row_stands_above_an_earlier_one():
    base = some((1, 1, 1), (2, 2, 2))
    changed = base.replaced([Assumption("general", "k", "p1", 5, 4, 6)])
    assert changed.of("general", "k") == {"p0": 1, "p1": 5}
    assert base.of("general", "k") == {"p0": 1, "p1": 2}
    assert changed.keys("general") == ("k",)
    assert len(changed) == 2


def test_only_rows_with_a_range_are_uncertain_in_the_order_of_their_keys():
    rows = some((1, 1, 1), (2, 1, 3), (4, 3, 4))
    assert [row.parameter for row in rows.uncertain()] == ["p1", "p2"]
    turned = Assumptions(reversed(list(rows)))
    assert turned.uncertain() == rows.uncertain()


def test_quantiles_are_those_of_scipy():
    from scipy.stats import triang

    low = np.array([0.0, 1.0, -2.0, 3.0])
    mode = np.array([0.5, 1.0, 4.0, 9.0])
    high = np.array([1.0, 3.0, 5.0, 9.0])
    for quantile in np.linspace(0, 1, 21):
        ours = triangular_quantile(np.full(4, quantile), low, mode, high)
        theirs = triang.ppf(quantile, (mode - low) / (high - low), low, high - low)
        np.testing.assert_allclose(ours, theirs, rtol=1e-12, atol=1e-12)


def test_drawn_at_the_ends_is_low_and_high_and_leaves_the_certain_alone():
    rows = some((1, 1, 1), (2, 1, 3), (10, 10, 14))
    assert rows.drawn([0, 0]).of("general", "k") == {"p0": 1, "p1": 1, "p2": 10}
    assert rows.drawn([1, 1]).of("general", "k") == {"p0": 1, "p1": 3, "p2": 14}


def test_drawn_at_a_half_is_the_median_by_hand():
    # Symmetric: the mode. Mode at the low end 10..14: 14 - 4·sqrt(1/2).
    rows = some((2, 1, 3), (10, 10, 14))
    drawn = rows.drawn([0.5, 0.5]).of("general", "k")
    assert drawn["p0"] == pytest.approx(2, abs=1e-12)
    assert drawn["p1"] == pytest.approx(14 - 4 * 0.5**0.5, abs=1e-12)


def test_a_draw_keeps_what_is_known_about_the_value():
    row = parse_row(record(low="1.1", high="1.5", unit="-", source="S", verified="yes"), "general")
    drawn = Assumptions([row]).drawn([0.9]).row(*row.place)
    assert (drawn.low, drawn.high, drawn.source, drawn.verified) == (1.1, 1.5, "S", True)
    assert drawn.value > row.value


def test_any_draw_of_the_built_in_tables_stays_within_their_ranges():
    rows = builtin()
    count = len(rows.uncertain())
    drawn = rows.drawn(np.random.default_rng(7).uniform(size=count))
    inside = [row.low <= row.value <= row.high for row in drawn]
    assert all(inside)
    assert sum(drawn.value(*row.place) != row.value for row in rows) == count


def test_power_decay_can_take_the_place_of_the_built_in_one():
    known = builtin()
    rows = [
        {"list": "decay", "key": "park", "parameter": name, "value": value}
        for name, value in (("rate_per_min", 0.0), ("exponent", 2.0))
    ]
    parsed = [parse_row(row) for row in rows]
    for row in parsed:
        known.check_known(row, "here")
    built = build(known.replaced(parsed), categories())
    decay = built.decays[built.purposes.index("park")]
    assert (decay.rate_per_min, decay.exponent) == (0.0, 2.0)
