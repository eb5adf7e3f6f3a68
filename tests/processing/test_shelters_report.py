"""The report of ``nigiwai:assign_shelters``: its numbers are those of the layers."""

import re

import numpy as np
import pytest
from nigiwai.core.report.numbers import number_text

from .streets import blocks
from .test_assign_shelters import FLOOD, NAME, given  # noqa: F401 - a fixture


@pytest.fixture
def told(run, town, given, out):  # noqa: F811 - the fixture
    """A run with everything in it, and its page without marks."""
    report = out / "shelters.html"
    ran = run(NAME, given(
        NETWORK=town.write("network", blocks()), BLOCK="flooded", NEW=2, DRAWS=3, MINUTES=40,
        hazards=(FLOOD,), REPORT=str(report)))
    page = report.read_text("utf-8")
    return ran, page, re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL))


def test_the_page_tells_what_the_layers_hold(told):
    ran, page, text = told
    assert ran.results["REPORT"].endswith("shelters.html")
    totals = ran.frame("OUTPUT_TOTALS", None)
    whole = totals[totals["age_group"] == "all"].set_index("time")
    for time in ("night", "day"):
        assert number_text(whole.loc[time, "leaving"], 1.0) in text
        assert number_text(whole.loc[time, "nearest_overflow"], 1.0) in text
    ages = totals[(totals["age_group"] != "all") & (totals["time"] == "night")]
    for value in ages["leaving"]:
        assert number_text(value, 1.0) in text
    shelters = ran.frame("OUTPUT_SHELTERS")
    for name in shelters["name"]:
        assert name in text
    # One capacity is published, the other assumed for its kind.
    assert page.count("▲ by kind") == 1
    assert "The list tells a capacity for 1 of 2 shelters." in text
    chosen = ran.frame("OUTPUT_CANDIDATES").query("status == 'chosen'").sort_values("rank")
    for identity, row in chosen.iterrows():
        assert str(row["name"] or identity) in text
        assert number_text(row["gain_night"], 1.0, signed=True) in text
    assert "proven the best" in text
    shut = ran.frame("OUTPUT_STREETS", None)
    assert f"{shut.loc[shut['stops'] == 'all', 'length_m'].sum() / 1000:.1f} km of streets" in text
    assert np.isfinite(whole.loc["night", "gap"])
    assert "speed_standard_m_per_min" in text
    assert "It is no forecast." in text
    assert "2 of 3 places in 3 rows" in text


def test_a_report_that_cannot_be_written_leaves_no_layer(refuse, given, out):  # noqa: F811
    text = refuse(NAME, given(REPORT=str(out / "no_folder" / "page.html"), DRAWS=0))
    assert "page.html" in text
