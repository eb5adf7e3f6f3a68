"""The parts of a report on danger: exposure, damage, shelters, problem areas, opinions."""

import numpy as np

from ...core.report.damage_page import Comparison, Side, comparison_html
from ...core.report.damage_page import Number as DamageNumber
from ...core.report.exposure_page import ExposureContent, block_html
from ...core.report.needs_page import NeedsContent, ThemeRow, themes_html
from ...core.report.numbers import number_text, share_text
from ...core.report.shelters_page import SheltersContent, summary_html
from ...core.report.weighing_page import WeighingContent, ZonePoint, front_html, zones_html
from ...core.report.whole import Built, Grid, Heading, Number, Part, Words
from ...core.risk.exposure_run import TARGETS
from ...core.risk.types import HazardKey, hazard_types
from ...core.risk.weighing.weights import limits_of
from ...core.risk.weighing.zones import CLASSES
from ..i18n import tr
from ..labels import indicator_label
from ..risk.damage_labels import damage_count_label, damage_function_label
from ..risk.damage_report import COLUMNS, damage_texts
from ..risk.exposure_report import age_names, exposure_texts, hazard_blocks
from ..risk.guideline_labels import rule_name, severity_name
from ..risk.hazard_labels import hazard_key_label, target_label
from ..risk.needs_labels import theme_labels
from ..risk.needs_report import needs_texts
from ..risk.shelters_labels import shelter_kind_label
from ..risk.shelters_report import time_line
from ..risk.shelters_words import shelters_texts
from ..risk.weighing_labels import weighing_unit
from ..risk.weighing_report import class_line, weighing_texts
from ..structure.texts import state_label
from .words import about

OLD = ("age_75_84", "age_85_up")
NIGHT = ("night", "day")
MOST_AREAS, MOST_SHELTERS, MOST_THEMES = 25, 15, 16


# Exposure


def exposure_part(frame, assumptions, target=""):
    """Residents and people present by hazard and rank; None without the table of totals.

    ``target`` is what was laid over the areas, empty where the results do not tell.
    """
    rows = None if frame is None else _town(frame)
    if rows is None or not len(rows):
        return None
    kinds = hazard_types(assumptions)
    keys = [HazardKey.of(text) for text in dict.fromkeys(rows["hazard"])]
    ages = "age_0_14" in rows and bool(rows["age_0_14"].notna().all())
    blocks = hazard_blocks(rows, keys, kinds, ages)
    content = ExposureContent(title="", ages=age_names() if ages else ())
    worst = _worst(rows)
    shown = [block for key, block in zip(keys, blocks) if key.text == worst]
    pieces = [_exposure_grid(rows, keys), *_counted(rows, target), Words(tr(
        "Different hazards must not be added up: they speak of the same people. A place outside "
        "the areas is not safe, it is not mapped."), "note")]
    for block in shown:
        pieces += [Heading(tr("By rank: {hazard}").format(hazard=block.heading)),
                   Built(lambda one, texts: block_html(one, content, texts), block,
                         exposure_texts())]
    return Part("exposure", tr("Exposure to hazards"), tuple(pieces))


def _counted(rows, target):
    """What targets, areas and floor areas below are of."""
    if target in TARGETS:
        yield Words(tr(
            "What was laid over the areas: {targets} ({count}). Targets, areas and floor areas "
            "below are of these.").format(
                targets=target_label(target), count=number_text(
                    rows[rows["hazard"] == rows["hazard"].iloc[0]]["targets"].sum(), 1.0)))


def _town(frame):
    """Rows of the whole town; of several moments the one in which most residents are inside."""
    rows = frame[frame["level"] == "town"]
    moments = rows["moment"].dropna().unique() if "moment" in rows else ()
    if len(moments) > 1:
        inside = rows[rows["rank"] > 0].groupby("moment")["residents"].sum()
        rows = rows[rows["moment"] == inside.idxmax()]
    return rows


def _worst(rows):
    """The hazard that most residents are in."""
    inside = rows[rows["rank"] > 0].groupby("hazard", sort=False)["residents"].sum()
    return inside.idxmax() if len(inside) else ""


def inside_hazards(rows):
    """``{hazard: numbers}`` of those inside: value, low and high of residents, share, aged 75 and
    older, people present.

    Parameters
    ----------
    rows : DataFrame
        Totals of the whole town, of one moment.
    """
    found = {}
    for key, own in rows.groupby("hazard", sort=False):
        wet = own[own["rank"] > 0]
        outside = own[own["rank"] == 0]
        total = own["residents"].sum(min_count=1)
        residents = wet["residents"].sum(min_count=1)
        # What is not outside is inside; bands of ranks do not add up.
        low, high = (total - outside[name].sum(min_count=1)
                     for name in ("residents_high", "residents_low"))
        found[key] = {
            "residents": residents, "low": low, "high": high,
            "share": residents / total if total > 0 else np.nan,
            "old": wet[list(OLD)].sum(min_count=1).sum(min_count=1),
            "present": wet["present"].sum(min_count=1),
        }
    return found


def _exposure_grid(rows, keys):
    inside = inside_hazards(rows)
    lines = []
    for key in keys:
        one = inside[key.text]
        lines.append((
            hazard_key_label(key), _people(one["residents"], one["low"], one["high"]),
            Number(one["share"], share=True), Number(one["old"], place=1.0),
            Number(one["present"], place=1.0)))
    return Grid(
        tr("Inside the areas of each hazard"),
        ((tr("Hazard"), False), (tr("Residents (night)"), True),
         (tr("Share of the residents"), True), (tr("Aged 75 and older"), True),
         (tr("People present"), True)),
        tuple(lines))


def _people(value, low, high):
    return Number(value, low, high, place=1.0)


def exposure_sentence(frame):
    """The hazard that most residents are in, in one sentence; None where there is none."""
    rows = None if frame is None else _town(frame)
    worst = "" if rows is None else _worst(rows)
    if not worst:
        return None
    one = inside_hazards(rows)[worst]
    return tr("In the areas of {hazard}, the hazard that reaches most residents, live {count} of "
              "them ({share}).").format(
                  count=about(one["residents"], one["low"], one["high"], place=1.0),
                  share=share_text(one["share"]),
                  hazard=hazard_key_label(HazardKey.of(worst)))


# Damage


def damage_part(frame):
    """Damage of the whole town, functions side by side; None without the table of totals."""
    if frame is None:
        return None
    rows = frame[frame["district"].isna()]
    pieces = [Words(tr(
        "Published functions about one hazard stand side by side because they differ. Different "
        "hazards must not be added up: they speak of the same buildings."), "note")]
    for number, (key, own) in enumerate(rows.groupby("hazard", sort=False)):
        sides = tuple(_side(row) for row in own.to_dict("records"))
        comparison = Comparison(
            f"hazard{number}", hazard_key_label(HazardKey.of(key)),
            tuple(map(damage_count_label, COLUMNS)), sides)
        pieces.append(Built(comparison_html, comparison, damage_texts()))
    return Part("damage", tr("Damage and casualties"), tuple(pieces)) if len(rows) else None


def _side(row):
    numbers = tuple(DamageNumber(
        *(float(row[f"{name}{end}"]) if f"{name}{end}" in row else np.nan
          for end in ("", "_low", "_high")), share=name == "damage_ratio") for name in COLUMNS)
    return Side(damage_function_label(row["function"]), bool(row["verified"]), numbers,
                row["note"] or "")


# Shelters


def shelters_part(totals, loads):
    """Who reaches a shelter in time and finds room; None without the table of totals."""
    if totals is None or not len(totals):
        return None
    times = [time for time in NIGHT if (totals["time"] == time).any()]
    hazard = hazard_key_label(HazardKey.of(totals["hazard"].iloc[0]))
    content = SheltersContent(title="", times=tuple(time_line(one, totals) for one in times))
    pieces = [Words(tr("What people flee from: {hazard}.").format(hazard=hazard)),
              Built(summary_html, content, shelters_texts())]
    if loads is not None and len(loads):
        pieces.append(_full_shelters(loads))
    return Part("shelters", tr("Who reaches a shelter"), tuple(pieces))


def _full_shelters(loads):
    used = loads[(loads["night_load"] > 0) | (loads["night_overflow"] > 0)]
    fullest = used.sort_values(["night_load_share", "night_load"], ascending=False)
    rows = [
        (row["name"] or row["id"], shelter_kind_label(row["kind"]),
         _people(row["capacity"], row["capacity_low"], row["capacity_high"]),
         _people(row["night_load"], row["night_load_low"], row["night_load_high"]),
         Number(row["night_load_share"], share=True), Number(row["night_overflow"], place=1.0))
        for row in fullest.head(MOST_SHELTERS).to_dict("records")]
    return Grid(
        tr("The fullest shelters, at night"),
        ((tr("Shelter"), False), (tr("Kind"), False), (tr("Room [persons]"), True),
         (tr("People by the best plan"), True), (tr("Share of the room"), True),
         (tr("Too many if all go to the nearest"), True)),
        tuple(rows))


def shelters_sentence(totals):
    """Those with room in time at night, in one sentence; None where nothing is known."""
    if totals is None:
        return None
    rows = totals[(totals["time"] == "night") & (totals["age_group"] == "all")]
    if not len(rows) or not rows.iloc[0]["leaving"] > 0:
        return None
    row = rows.iloc[0]
    return tr("At night {leaving} people have to leave ({hazard}); {assigned} of them ({share}) "
              "reach a shelter with room in time.").format(
                  leaving=number_text(row["leaving"], 1.0),
                  hazard=hazard_key_label(HazardKey.of(row["hazard"])),
                  assigned=about(*(row[f"assigned{end}"] for end in ("", "_low", "_high")),
                                 place=1.0),
                  share=share_text(row["assigned"] / row["leaving"]))


# Problem areas of the guideline


def guideline_part(areas):
    """Problem areas by rule and by district; None without the table."""
    if areas is None or not len(areas):
        return None
    last = areas[areas["state"] == areas["state"].iloc[-1]]
    order = last.sort_values(["severity", "residents"], ascending=False)
    rules = last.groupby("rule", sort=False).agg(
        severity=("severity", "max"), count=("rule", "size"), residents=("residents", "sum"))
    rules = rules.sort_values(["severity", "residents"], ascending=False)
    pieces = [
        Grid(tr("Problem areas by rule"), (
            (tr("Rule"), False), (tr("Severity"), False), (tr("Areas"), True),
            (tr("Residents, sum of the areas"), True)), tuple(
                (rule_name(key), severity_name(int(row["severity"])),
                 Number(row["count"], place=1.0), Number(row["residents"], place=1.0))
                for key, row in rules.iterrows())),
        Words(tr("An area may meet several rules; residents of several areas may be the same."),
              "note"),
        Grid(tr("The heaviest problem areas"), (
            (tr("District"), False), (tr("Severity"), False), (tr("Rule"), False),
            (tr("Hazard"), False), (tr("Area [ha]"), True), (tr("Residents"), True)), tuple(
                (row["district"] or tr("outside all districts"),
                 severity_name(int(row["severity"])), rule_name(row["rule"]),
                 hazard_key_label(HazardKey.of(row["hazard"])),
                 Number(row["area_m2"] / 1e4, place=0.1),
                 Number(row["residents"], row["residents_low"], row["residents_high"], place=1.0))
                for row in order.head(MOST_AREAS).to_dict("records"))),
    ]
    if len(order) > MOST_AREAS:
        pieces.append(Words(tr("{count} more areas stand in the layer.").format(
            count=len(order) - MOST_AREAS), "note"))
    if areas["state"].nunique() > 1:
        pieces.insert(0, Words(tr(
            "State of the plan areas: {state}. The layer holds the other state too.").format(
                state=state_label(last["state"].iloc[0]))))
    return Part("guideline", tr("Problem areas of the guideline"), tuple(pieces))


def guideline_sentence(areas):
    """How many problem areas, in one sentence; None where there are none."""
    if areas is None or not len(areas):
        return None
    last = areas[areas["state"] == areas["state"].iloc[-1]]
    return tr("{count} problem areas for the disaster prevention guideline, {severe} of them very "
              "severe.").format(count=f"{len(last):,}", severe=f"{(last['severity'] == 3).sum():,}")


# Vibrancy against risk


def weighing_part(zones, front, assumptions):
    """Lively and safe, and which scenarios remain; None without the zones."""
    if zones is None or not len(zones):
        return None
    limits = limits_of(assumptions)
    content = WeighingContent(
        title="", limits_at=(limits.lively.value, limits.at_risk.value),
        zones=tuple(ZonePoint(row["vibrancy"], row["danger"], row["residents"], row["class"])
                    for row in zones.to_dict("records") if row["class"]),
        classes=tuple(class_line(key, zones) for key in CLASSES),
        **_front(front))
    pieces = [Built(zones_html, content, weighing_texts())]
    if front is not None:
        pieces += [Heading(tr("Scenarios by objective")),
                   Built(front_html, content, weighing_texts())]
    return Part("weighed", tr("Vibrancy against risk"), tuple(pieces))


def _front(front):
    if front is None:
        return {}
    own = front.rename(columns={"objective": "indicator"})
    # What the town as it is was called in the language of the run.
    own["scenario"] = own["scenario"].where(own["is_today"] != 1, tr("Today"))
    first = own.drop_duplicates("indicator")
    return {
        "front": own, "labels": {key: indicator_label(key) for key in first["indicator"]},
        "units": {key: weighing_unit(unit) for key, unit in zip(
            first["indicator"], first["unit"])}}


# Opinions


def needs_part(frame):
    """What residents ask for, by theme; None without the table. Opinions are not printed."""
    if frame is None:
        return None
    rows = frame[frame["district"] == "all"]
    if not len(rows):
        return None
    known = theme_labels()
    whole = rows["theme"].ne("all")
    rows = rows.assign(order=whole).sort_values(["order", "weight"], ascending=[True, False])
    content = NeedsContent(title="", themes=tuple(
        ThemeRow(known.get(row["theme"], row["theme_label"]), row["needs"], row["weight"],
                 row["share"], row["hazard_share"], row["vibrancy_mean"], row["hot_share"])
        for row in rows.head(MOST_THEMES + 1).to_dict("records")))
    return Part("needs", tr("What residents ask for"), (
        Built(themes_html, content, needs_texts()),
        Words(tr("Opinions themselves are not printed. Those who answered do not stand for "
                 "everybody."), "note")))

