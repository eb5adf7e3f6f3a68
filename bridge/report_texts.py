"""The sentences of the HTML reports, in the language of QGIS."""

from ..core.assumptions import LISTS
from .i18n import tr
from .labels import assumption_list_label


def report_texts():
    """``{key: text}`` that ``core/report`` needs; some texts hold ``{facts}``."""
    lists = {f"list_{name}": assumption_list_label(name) for name in LISTS}
    return {**_frame(), **_columns(), **_results(), **_places(), **_evidence(), **lists}


def _frame():
    return {
        "contents": tr("Contents"),
        "question": tr("Question:"),
        "stamp": tr("Made on {created_at} with Nigiwai {version}"),
        "sources": tr("Sources"),
        "made_with": tr(
            "Computed by the QGIS plugin Nigiwai {version}. Model results are expected values "
            "under the assumptions listed here, not measurements."
        ),
        "not_computed": tr("Not computed."),
        "none": tr("none"),
        "about": tr("about {value}"),
        "band": tr("{low} to {high}"),
        "comma": tr(", "),
        "measured_in": tr("{caption}: {measure} [{unit}]"),
        "day_and_state": tr("{day}, {state}"),
        "section_summary": tr("In short"),
        "section_map": tr("Map"),
        "section_edits": tr("What was placed, moved or removed"),
        "section_zones": tr("Where it changes"),
        "section_leading_zones": tr("Where the town is liveliest"),
        "section_facilities": tr("Facilities"),
        "section_diversion": tr("Who loses visitors to whom"),
        "section_residents": tr("What residents gain or lose"),
        "section_hours": tr("Through the day"),
        "section_fit": tr("Model against measured people flow"),
        "section_data": tr("Data"),
        "section_assumptions": tr("Assumptions"),
        "section_limits": tr("What these results cannot say"),
    }


def _columns():
    return {
        "indicator": tr("Indicator"),
        "unit": tr("Unit"),
        "value": tr("Value"),
        "before": tr("Before"),
        "after": tr("After"),
        "change": tr("Change"),
        "change_share": tr("Change in %"),
        "meaning": tr("Meaning"),
        "name": tr("Name"),
        "edit": tr("Edit"),
        "category": tr("Category"),
        "size": tr("Size"),
        "remark": tr("Remark"),
        "zone": tr("Zone"),
        "facility": tr("Facility"),
        "share": tr("Share of the facility's first stops"),
        "persons": tr("persons"),
        "minutes": tr("minutes"),
        "hour_band": tr("Hours"),
        "weekday": tr("Weekday"),
        "holiday": tr("Holiday"),
        "better": tr("better"),
        "worse": tr("worse"),
        "no_change": tr("no change"),
        "not_sure": tr("direction not sure"),
    }


def _results():
    return {
        "headline_caption": tr("The whole town"),
        "headline_chart": tr("Before and after, the whole town"),
        "band_note": tr(
            "“About” with a range: the 10 % and 90 % points of draws over the ranges of the "
            "assumptions. Numbers are rounded to what the range allows."
        ),
        "map_alternative": tr("Map of the result; the tables below give its values."),
        "no_edits": tr("The scenario has no edits."),
        "edits_caption": tr("Edits of the scenario, in their order"),
        "diversion_intro": tr(
            "First stops a day that an edit takes from a facility (+) or gives back to it (−). "
            "“Elsewhere” stands for trips out of town or not made."
        ),
        "diversion_caption": tr("Diversion of first stops"),
        "diverted": tr("First stops a day"),
        "residents_intro": tr(
            "Access is how easily residents reach facilities on foot, expressed in minutes; it "
            "weighs all facilities, not only the nearest."
        ),
        "residents_chart": tr("Residents by change of access"),
        "residents_caption": tr("Residents and their access"),
        "access_better": tr("Access gets better"),
        "access_same": tr("Access stays"),
        "access_worse": tr("Access gets worse"),
        "mean_change": tr("Mean change of access"),
        "gini_before": tr("Inequality of access (Gini), before"),
        "gini_after": tr("Inequality of access (Gini), after"),
        "hours_chart": tr("People present by hours of the day"),
    }


def _places():
    return {
        "zone_intro": tr("Zones by their change of {measure} [{unit}]."),
        "zone_gainers": tr("Zones that gain most"),
        "zone_losers": tr("Zones that lose most"),
        "facility_intro": tr("Facilities by their change of {measure} [{unit}]."),
        "facility_gainers": tr("Facilities that gain most"),
        "facility_losers": tr("Facilities that lose most"),
        "changes_chart": tr("Largest changes of {measure}"),
        "leaders_chart": tr("Highest values: {measure}"),
        "best": tr("best"),
        "dominated": tr("dominated by {names}"),
        "scenario": tr("Scenario"),
        "comparison_title": tr("Comparison of scenarios"),
        "comparison_subtitle": tr("{count} scenarios, {indicators} indicators"),
        "comparison_chart": tr("Change against today, by indicator (★ best)"),
        "comparison_levels": tr(
            "Change against today, or the value after where no change is known, by indicator "
            "(★ best)"
        ),
        "comparison_caption": tr("Change against today, by indicator and scenario"),
        "comparison_note": tr(
            "★ marks the best scenario of an indicator; equal ones are all marked. Small figures "
            "give the value after the scenario. Where ranges overlap, the order may turn under "
            "other assumptions."
        ),
        "section_verdict": tr("Which scenarios remain"),
        "section_comparison": tr("Indicator by indicator"),
        "section_remarks": tr("Remarks"),
        "dominated_line": tr(
            "“{name}” is dominated: {names} is at least as good in every compared indicator and "
            "better in one."
        ),
        "non_dominated_line": tr("Not dominated by another scenario: {names}."),
        "nothing_compared": tr(
            "No indicator with a direction is known for every scenario, so none can be called "
            "dominated."
        ),
    }


def _evidence():
    return {
        "no_people_flow": tr(
            "Not computed: no measured people flow was given. The results rest on the model alone."
        ),
        "fit_intro": tr("Measured people flow: {source}."),
        "fit_chart": tr("Predicted against measured persons present"),
        "fit_caption": tr(
            "One point a measured cell; on the broken line both agree. Both axes are "
            "logarithmic; values below 1 are drawn at 1."
        ),
        "fit_note": tr(
            "Rank correlation: 1 means the same order of cells, 0 none. R²: 1 means equal "
            "values; below 0, the mean of the measurements would have predicted better. Bias: "
            "mean of predicted minus measured persons."
        ),
        "fit_poor": tr(
            "R² is below 0 in at least one day slot: use the model for differences between "
            "places and scenarios, not for absolute numbers of people."
        ),
        "day_slot": tr("Day slot"),
        "fit_n": tr("Cells"),
        "spearman": tr("Rank correlation"),
        "r2": tr("R²"),
        "bias": tr("Bias [persons]"),
        "mape": tr("Mean absolute error"),
        "observed": tr("Measured [persons]"),
        "predicted": tr("Predicted [persons]"),
        "population_agrees": tr(
            "Population: the {rows} rows of {source} inside the boundary sum to {sum} persons; "
            "the study holds {total}. They agree."
        ),
        "population_differs": tr(
            "Population: the {rows} rows of {source} inside the boundary sum to {sum} persons; "
            "the study holds {total}, a difference of {difference}."
        ),
        "no_provenance": tr("It is not recorded where the data came from."),
        "provenance_caption": tr("Imported files"),
        "file": tr("File"),
        "format": tr("Format"),
        "goes_to": tr("Table"),
        "rows_read": tr("Rows read"),
        "rows_written": tr("Written"),
        "rows_refused": tr("Refused"),
        "reasons": tr("Why refused"),
        "imported_at": tr("Imported on"),
        "no_assumptions": tr("The assumptions were not recorded."),
        "assumptions_count": tr(
            "{doubtful} of {total} values are not verified against a source. They are "
            "marked ▲ and are not official."
        ),
        "assumptions_caption": tr("Constants in use"),
        "list": tr("List"),
        "key": tr("Key"),
        "parameter": tr("Parameter"),
        "low": tr("Low"),
        "high": tr("High"),
        "source": tr("Source"),
        "year": tr("Year"),
        "verified": tr("Verified"),
        "yes": tr("yes"),
        "not_verified": tr("not verified"),
        "profile_values": tr("{count} hourly shares, largest {peak} at {hour}"),
    }
