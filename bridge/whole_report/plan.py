"""The parts of a report on access on foot, urban structure, and calibration."""

from ...core.calibration.levers import LEVERS
from ...core.report.access_page import AccessContent, whole_html
from ...core.report.structure_page import Group, Row, group_html
from ...core.report.whole import Built, Grid, Heading, Items, Number, Part, Words
from ...core.structure.indicators import GROUPS
from ..i18n import tr
from ..labels import unit_label
from ..streets.access_report import access_texts, coverage_lines
from ..structure.indicators import WHOLE, sheet_texts, year_text
from ..structure.texts import state_label, structure_group_label, structure_label, structure_unit
from ..vibrancy.calibration_labels import lever_label, stage_label, status_label
from ..vibrancy.calibration_report import DOUBTFUL
from ..vibrancy.calibration_words import calibration_texts, warning_text


def access_part(frame):
    """Residents covered on foot and by the circle; None without the table of the coverage."""
    if frame is None:
        return None
    whole = frame[frame["district"].isna() & (frame["age_group"] == "all")]
    lines = coverage_lines(whole)
    if not lines:
        return None
    basis = "network" if (whole["distance_basis"] == "network").any() else "straight_line"
    content = AccessContent(title="", whole=lines, chart_limit=lines[0].limit)
    return Part("access", tr("Access on foot"), (
        Built(whole_html, content, access_texts(basis)),))


def structure_part(frame):
    """The indicators of urban structure; None without the table."""
    if frame is None or not len(frame):
        return None
    changes = frame["state"].nunique() > 1
    known = frame[(frame["available"] == 1) & (frame["age_group"] == "all")]
    texts, pieces = sheet_texts(), [Words(sheet_texts()["structure_intro"])]
    for key in GROUPS:
        rows = tuple(_row(row, changes) for row in known[known["group"] == key].to_dict("records"))
        if rows:
            group = Group(key, structure_group_label(key), (), rows)
            pieces.append(Built(group_html, group, texts))
    reasons = dict.fromkeys(known["explanation"].dropna())
    if len(known) and reasons:
        pieces += [Heading(texts["section_differences"]), Items(tuple(reasons))]
    missing = dict.fromkeys(
        structure_label(key) for key in frame.loc[frame["available"] != 1, "key"])
    if missing:
        pieces.append(Words(tr("Without data and left out: {indicators}.").format(
            indicators="; ".join(missing)), "note"))
    return Part("structure", tr("Urban structure"), tuple(pieces)) if len(known) else None


def _row(row, changes):
    year = year_text(int(row["year"]) if row["year"] == row["year"] else 0)
    when = year if not changes else tr("{year}, {state}").format(
        year=year, state=state_label(row["state"]))
    return Row(
        structure_label(row["key"]), row["official_name"], when, structure_unit(row["unit"]),
        row["official"], row["corrected"], row["own"], row["low"], row["high"],
        row["unit"] == "-", row["unit"] in WHOLE)


def calibration_part(frame):
    """What was fitted, and how well the model meets what was measured; None without the table."""
    if frame is None:
        return None
    levers, rows = (frame[frame["part"] == part] for part in ("lever", "measure"))
    if not len(rows):
        return None
    texts = calibration_texts()
    pieces = [Words(tr(
        "“Uncalibrated” is the model with the assumptions as they were, “Calibrated” with the "
        "fitted ones. Results of this report rest on the fitted values only where those stand in "
        "the list of assumptions.")), *_fitted(levers, texts), Grid(
        tr("Measures of the fit"),
        ((tr("Measure"), False), (tr("Observations"), False), (tr("Prediction"), False),
         (tr("Value"), True), (tr("Number"), True)),
        tuple((_measure(row["name"]), row["observations"] or "", _stage(row["stage"]),
               _value(row), Number(row["n"], place=1.0)) for row in rows.to_dict("records"))),
        Words(texts["quality_note"], "note")]
    return Part("calibration", tr("Model against measurements"), tuple(pieces))


def _fitted(levers, texts):
    """The factors, of which those that could not be told stand out."""
    rows = levers.to_dict("records")
    if not rows:
        return
    yield Grid(
        texts["levers_caption"],
        ((texts["lever"], False), (texts["lever_status"], False), (texts["lever_rows"], True),
         (texts["lever_before"], True), (texts["lever_after"], True), (texts["lever_factor"], True),
         (texts["unit"], False)),
        tuple((_lever(row), _status(row["status"]), Number(row["n"], place=1.0),
               Number(row["before"]), Number(row["after"]), Number(*(
                   row[name] for name in ("value", "low", "high"))), row["unit"] or "")
              for row in rows),
        tuple(place for place, row in enumerate(rows) if row["status"] in DOUBTFUL))
    warning = warning_text(row["status"] for row in rows if row["status"] in DOUBTFUL)
    if warning:
        yield Words(warning, "warning")


def _lever(row):
    return lever_label(row["name"]) if row["name"] in LEVERS else row["label"] or row["name"]


def _status(key):
    try:
        return status_label(key)
    except KeyError:
        return key or ""


def _measure(key):
    return {
        "r2": tr("R²"), "mape": tr("Mean absolute error, as a share"),
        "bias": tr("Bias (predicted less measured) [{unit}]").format(unit=unit_label("persons")),
        "bias_share": tr("Bias, as a share"),
    }.get(key, key)


def _value(row):
    if row["name"] in ("mape", "bias_share"):
        return Number(row["value"], share=True)
    return Number(row["value"], place=0.001 if row["name"] == "r2" else None)


def _stage(key):
    try:
        return stage_label(key)
    except KeyError:
        return key or ""
