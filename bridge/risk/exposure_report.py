"""What the report on exposure says."""

from dataclasses import dataclass

import numpy as np

from ...core.report.exposure_page import Block, ExposureContent, Row
from ...core.risk.exposure_run import BUILDING, FACILITY
from ..assumption_labels import told_rows
from ..assumptions import study_at
from ..i18n import tr
from ..labels import age_label, table_label
from ..report import stamp_of
from ..report_texts import report_texts
from .exposure_style import OUTSIDE
from .hazard_labels import (
    evacuation_label,
    hazard_key_label,
    presence_basis_label,
    rank_label,
    target_label,
)

NAN = float("nan")
MOST_ROWS = 60
# The two oldest groups together: those who need most help.
AGES = (("age_0_14",), ("age_15_64",), ("age_65_74",), ("age_75_84", "age_85_up"))
TABLES = ("hazards", "zones", "buildings", "plan_areas", "facilities", "districts", "observations")
CLASS_COLOURS = {
    "none": OUTSIDE, "unknown": (200, 200, 200), "stay": (166, 205, 227),
    "vertical": (230, 159, 0), "horizontal": (179, 45, 0),
}  # fmt: skip


def exposure_texts():
    """``{key: text}`` of the page; some texts hold ``{facts}``."""
    return {
        **report_texts(),
        "section_counting": tr("How people are counted"),
        "section_districts": tr("By district"),
        "section_moments": tr("By moment"),
        "section_layers": tr("Layers and their vintage"),
        "column_district": tr("District"),
        "column_moment": tr("Moment"),
        "bars_note": tr("Shares by rank in the colours of the table below; the number is the share "
                        "in the hazard."),
        "rank": tr("Rank"),
        "sum": tr("Sum"),
        "targets": tr("Targets by their worst place"),
        "area": tr("Area"),
        "area_ha": tr("Area [ha]"),
        "floor_area": tr("Floor area"),
        "floor_ha": tr("Floor area [ha]"),
        "residents": tr("Residents (night)"),
        "residents_share": tr("Share of the residents"),
        "present": tr("People present"),
        "residents_in": tr("Residents in {hazard}"),
        "present_in": tr("People present in {hazard}"),
        "source_what": tr("Table"),
        "source_file": tr("File"),
        "source_vintage": tr("Vintage"),
        "source_rows": tr("Rows"),
        "source_imported": tr("Imported on"),
    }


def exposure_content(scene, pictures, frames, kinds, told):
    """The content of the page.

    Parameters
    ----------
    scene : core.risk.exposure_run.Scene
    pictures : sequence of Picture
    frames : (DataFrame, DataFrame)
        The totals, and the totals by evacuation class.
    kinds : dict of str to HazardType
    told : Told
        What was asked, and what the hazards are made of.

    Returns
    -------
    ExposureContent
    """
    study = study_at(told.file)
    totals, classes = frames
    one = pictures[told.shown]
    names = {key.text: hazard_key_label(key) for key in one.of_targets.items}
    first = one.moment or None
    return ExposureContent(
        title=tr("Exposure to hazards"),
        question=tr("Who and what lies in the hazard areas, at night and by day?"),
        facts=_facts(scene, one, told),
        notes=_notes(pictures, told),
        counting=_counting(scene, told),
        ages=age_names() if scene.ages_known else (),
        hazards=hazard_blocks(
            _at(totals, first), one.of_targets.items, kinds, scene.ages_known,
            one.of_targets.missed),
        evacuation=_evacuation(classes, first, scene),
        columns=tuple(names.values()),
        districts=_districts(totals, names, first, scene)[:MOST_ROWS],
        districts_note=_more(len(scene.districts) - MOST_ROWS),
        moments=_moments(totals, names, pictures)[:MOST_ROWS],
        moments_note=_more(len(pictures) - MOST_ROWS) if len(pictures) > 1 else "",
        sources=_sources(study, told),
        assumptions=_assumptions(one, told),
        limits=_limits(scene),
        **stamp_of(study),
    )


def _assumptions(one, told):
    """Rows that the hazards of this run rest on."""
    keys = {"storey", "open_class", *(key.type for key in one.of_targets.items)}
    return told_rows(
        row for row in told.assumptions if row.list == "risk" and row.key in keys)


def age_names():
    """Headings of the ages, in the order of :data:`AGES`."""
    return (age_label("age_0_14"), age_label("age_15_64"), tr("65–74 years"),
            age_label("age_75_up"))


def _day_name(key):
    return {"weekday": tr("weekday"), "holiday": tr("holiday"), "all": tr("mean day")}[key]


def worst_of(pictures):
    """Place of the picture in which most residents are in a hazard; the first of several."""
    def exposed(one):
        people = one.of_town.people
        return max((float(people.residents @ (1.0 - item.weight[:, 0]))
                    for item in one.of_town.items.values()), default=0.0) if len(people) else 0.0

    return int(np.argmax([exposed(one) for one in pictures]))


def _facts(scene, one, told):
    places, people = scene.places, one.of_town.people
    facts = [(tr("Targets"), f"{target_label(places.target)}: {len(places):,}"),
             (tr("Hazards"), ", ".join(map(hazard_key_label, one.of_targets.items)))]
    if len(scene.ages):
        facts.append((tr("Residents"), f"{scene.ages.sum():,.0f}"))
    if people.present is not None:
        facts.append((tr("People present"), tr("{count} ({day}, {hour}:00; {basis})").format(
            count=f"{float(np.nansum(people.present)):,.0f}", day=_day_name(told.day),
            hour=told.hour, basis=presence_basis_label(told.basis))))
    if one.moment:
        facts.append((tr("Moment"), one.moment.replace("T", " ")))
    return tuple(facts)


def _notes(pictures, told):
    if len(pictures) > 1:
        moment = pictures[told.shown].moment.replace("T", " ")
        return (tr("The numbers by rank are of {moment}, when most residents are in a hazard; the "
                   "other moments stand in their table.").format(moment=moment), *told.notes)
    missed = [tr("{hazard}: its areas meet no target. Check its coordinate system and whether it "
                 "is of this town.").format(hazard=hazard_key_label(key))
              for key in pictures[0].of_targets.missed]
    return (*missed, *told.notes)


def _counting(scene, told):
    places = scene.places
    lines = []
    if not len(scene.ages):
        lines.append(tr("No zones were given: there are areas and buildings, but no people."))
    elif scene.homes is None:
        lines.append(tr(
            "There are no buildings: residents and people present are taken to be spread evenly "
            "over the area of their zone (areal weighting). The band reaches from the places that "
            "lie wholly in a rank to all that have any of it."))
    else:
        lines.append(tr(
            "Residents of a zone are put into its homes by living floor area and people present "
            "into all its buildings by floor area; everybody in a building has its worst rank."))
        areal = int((~np.isin(places.basis, ["building"])).sum())
        if areal and places.target not in (FACILITY, BUILDING):
            lines.append(tr(
                "{count} targets have no homes among the buildings: their residents are taken to "
                "live evenly over their area (basis: area).").format(count=f"{areal:,}"))
    lines.append(tr("Ranks of one hazard add up to the whole. Where its areas overlap the worse "
                    "counts, once; limits of ranks are closed on the left."))
    lines.append(tr("Different hazards must not be added up: they speak of the same people."))
    if told.basis:
        lines.append(tr("People present: {basis}.").format(basis=presence_basis_label(told.basis)))
    return tuple(lines)


def _at(frame, moment, level="town"):
    rows = frame[frame["level"] == level]
    return rows if moment is None else rows[rows["moment"] == moment]


def hazard_blocks(rows, keys, kinds, ages_known, missed=()):
    """One block a hazard.

    Parameters
    ----------
    rows : DataFrame
        Totals of one place and moment; columns ``EXPOSURE_TOTALS``.
    keys : iterable of HazardKey
    kinds : dict of str to HazardType
    ages_known : bool
    missed : container of HazardKey
        Hazards that meet no target; without people inside they are left out.
    """
    made = []
    for number, key in enumerate(keys):
        own = rows[rows["hazard"] == key.text].sort_values("rank")
        if key in missed and not (own["residents"].fillna(0)[own["rank"] > 0] > 0
                                                 ).any():
            continue
        kind = kinds[key.type]
        colours = (OUTSIDE, *kind.colours)
        made.append(Block(
            f"hazard{number}", hazard_key_label(key),
            tuple(_row(row, rank_label(kind, row["rank"]), colours[row["rank"]], row["rank"] > 0,
                      ages_known) for row in own.to_dict("records"))))
    return tuple(made)


def _row(row, label, colour, exposed, ages_known):
    low, high = row.get("residents_low", NAN), row.get("residents_high", NAN)
    ages = tuple(sum(row[name] for name in group) for group in AGES) if ages_known else ()
    return Row(
        label, colour, exposed, row["targets"], row.get("area_m2", NAN),
        row.get("floor_area_m2", NAN), (row["residents"], low, high), ages, row["present"])


def _evacuation(classes, moment, scene):
    rows = _at(classes, moment)
    order = ("none", "unknown", "stay", "vertical", "horizontal")
    rows = {row["evacuation"]: row for row in rows.to_dict("records")}
    if not any(rows[name]["targets"] for name in order if name != "none"):
        return None
    shown = [name for name in order if name in ("none", "vertical", "horizontal")
             or rows[name]["targets"] or rows[name]["residents"] > 0]
    notes = (tr(
        "People in a building do what the building allows. People spread over an area have the "
        "class of the depth at their spot, for a house of two storeys of unknown structure "
        "(assumption storey / house_storeys): below 0.5 m they stay, up to 3 m they go upstairs, "
        "deeper they leave; landslide and collapse zones and tsunami mean leaving."),)
    return Block("evacuation", tr("What people are to do"), tuple(
        _row(rows[name], evacuation_label(name), CLASS_COLOURS[name], name != "none",
             scene.ages_known)
        for name in shown), notes)


def _sums(rows, names):
    """Residents and people present in each hazard."""
    inside = rows[rows["rank"] > 0].groupby("hazard")[["residents", "present"]].sum(min_count=1)
    return tuple(
        tuple(float(inside.loc[name, column]) if name in inside.index else NAN
              for column in ("residents", "present")) for name in names)


def _districts(totals, names, moment, scene):
    if not scene.districts:
        return ()
    rows = _at(totals, moment, "district")
    made = []
    for name, own in rows.groupby("district", sort=False):
        whole = own[own["hazard"] == own["hazard"].iloc[0]]["residents"].sum()
        made.append((name, float(whole), _sums(own, names)))
    return tuple(sorted(made, key=lambda line: -max(
        (cell[0] for cell in line[2] if np.isfinite(cell[0])), default=0.0)))


def _moments(totals, names, pictures):
    if len(pictures) < 2:
        return ()
    made = []
    for one in pictures:
        own = _at(totals, one.moment)
        first = own[own["hazard"] == own["hazard"].iloc[0]] if len(own) else own
        made.append((one.moment.replace("T", " "), float(first["residents"].sum()),
                     _sums(own, names)))
    return tuple(made)


def _more(count):
    if count <= 0:
        return ""
    return tr("{count} more rows stand in the table of the totals.").format(count=count)


def _sources(study, told):
    rows = []
    for key, count, dates in told.hazards:
        years = sorted({text[:4] for text in dates if text})
        span = years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}" if years else ""
        rows.append((hazard_key_label(key), told.layer, span or tr("not told"), f"{count:,}", ""))
    if study is not None:
        rows += [
            (table_label(row["table_name"]), row["title"] or row["file"],
             row["vintage"] or tr("not told"), f"{int(row['rows_written'] or 0):,}",
             str(row["imported_at"] or "")[:10])
            for row in study.read("provenance").to_dict("records") if row["table_name"] in TABLES]
    return tuple(rows)


def _limits(scene):
    lines = [
        tr("A place outside the areas is not safe, it is not mapped: rivers, slopes and drains "
           "without a layer are not in these numbers."),
        tr("A rank is a range of depths under one assumed event, not a forecast; how deep it is "
           "inside a class is not known."),
        tr("Not counted: who needs help, who has left, who is on the road or the train, and "
           "buildings that fall before the water comes."),
        tr("Public holidays are not known; Saturdays and Sundays count as holidays. Measured "
           "people are of cells of 1 km, spread as residents are."),
        tr("Limits, storeys and colours marked as not verified were not compared with their "
           "publication."),
    ]
    if scene.homes is None:
        lines.insert(1, tr("Where in a zone people live is not known without buildings; in a zone "
                           "that the hazard meets in part the number may lie anywhere in the band."
                           ))
    return tuple(lines)


@dataclass(frozen=True)
class Told:
    """What was asked, and what the hazards are made of.

    Parameters
    ----------
    file : str
        File that the targets came from; may be a study.
    day, hour : str, int
        Type of day and hour of the people present.
    basis : str
        Of the people present.
    notes : sequence of str
        What was awkward about the rows.
    layer : str
        Name of the layer of the hazards.
    hazards : sequence of (HazardKey, int, sequence of str)
        Number of areas and dates of each.
    assumptions : Assumptions
    shown : int
        Which picture is shown by rank.
    """

    file: str
    day: str
    hour: int
    basis: str
    notes: tuple
    layer: str
    hazards: tuple
    assumptions: object
    shown: int = 0
