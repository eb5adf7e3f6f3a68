"""What the report on access on foot says."""


import numpy as np

from ...core.report.access_page import AccessContent, CoverageLine
from ..assumption_labels import told_rows
from ..assumptions import study_at
from ..i18n import tr
from ..labels import age_label
from ..report import stamp_of
from ..report_texts import report_texts
from .access_labels import (
    access_standard_label,
    access_target_label,
    user_group_label,
)

# Rows of the tables by district and age: more belong into the table of the coverage.
MOST_ROWS = 120
LISTS = ("walking", "access")
# From this share of the residents on the network covers the town.
ALL = 0.9995


def access_texts(basis):
    """``{key: text}`` of the page; some texts hold ``{facts}``.

    Parameters
    ----------
    basis : str
        What the way on foot is: see :class:`~..core.access.coverage.Coverage`.
    """
    return {
        **report_texts(),
        **(_of_streets() if basis == "network" else _of_straight_lines()),
        "section_coverage": tr("Residents covered: by the way on foot and by the circle"),
        "section_ages": tr("By age group"),
        "section_districts": tr("By district"),
        "coverage_caption": tr("All residents compared"),
        "ages_caption": tr("Residents compared, by age group"),
        "districts_caption": tr("Residents compared, by district"),
        "coverage_chart": tr("Share of residents covered within {limit}"),
        "column_what": tr("What"),
        "column_limit": tr("Within"),
        "column_compared": tr("People"),
        "column_places": tr("Places"),
        "places_off": tr("{count} off"),
        "column_circle": tr("Circle (straight line)"),
        "column_points": tr("The circle overstates by"),
        "points": tr("{points} points"),
    }


def _of_streets():
    return {
        "column_walk": tr("On foot, by the streets"),
        "column_within_zone": tr("On foot, least to most"),
        "coverage_note": tr(
            "Both columns are of the same residents, the same points in the zones and the same "
            "facilities: those on the network. The circle is the straight line and knows no "
            "streets; it overstates by the points and the ratio given here. Places off the network "
            "are left out. The last column: wherever people live in their zones, those covered on "
            "foot lie between these numbers."
        ),
    }


def _of_straight_lines():
    return {
        "column_walk": tr("Straight line × detour"),
        "column_within_zone": tr("With detour, least to most"),
        "coverage_note": tr(
            "No network was given: the way on foot is the straight line times the detour ratio, "
            "and the circle is the straight line itself. What the circle overstates here follows "
            "from the ratio, not from the streets. The last column: wherever people live in their "
            "zones, those covered lie between these numbers."
        ),
    }


def access_content(people, access, table, assumptions, question, zones_file):
    """The content of the page.

    Parameters
    ----------
    people : People
    access : Access
    table : DataFrame
        Columns ``fields.COVERAGE``.
    assumptions : Assumptions
    question : Question
    zones_file : str
        File that the zones came from; may be a study.

    Returns
    -------
    core.report.access_page.AccessContent
    """
    study = study_at(zones_file)
    whole = table[table["district"].isna() & (table["age_group"] == "all")]
    first = whole[whole["unit"] == "m"].iloc[:1]
    chart_limit = _limit(first.iloc[0].to_dict()) if len(first) else ""
    districts, note = _by_district(table)
    detour = assumptions.row("general", "distance", "detour_ratio")
    return AccessContent(
        title=tr("Access on foot"),
        question=tr("Who lives how far from what, by the streets, and how far from the truth is "
                    "the circle?"),
        facts=_facts(people, access, question),
        notes=_notes(access, table),
        whole=coverage_lines(whole),
        chart_limit=chart_limit,
        ages=_by_age(table),
        districts=districts,
        districts_note=note,
        assumptions=told_rows([*(row for row in assumptions if row.list in LISTS), detour]),
        limits=_limits(access),
        **stamp_of(study),
    )


def coverage_lines(whole):
    """A line a target and limit; ``whole`` are rows of ``fields.COVERAGE`` of all residents."""
    return tuple(_line(row, access_target_label(row["category"])) for row in _records(whole)
                 if row["sites"])


def _records(frame):
    return frame.to_dict("records")


def _limit(row):
    if row["unit"] == "m":
        return tr("{metres} m").format(metres=f"{row['limit']:g}")
    return tr("{minutes} min (circle: {metres} m)").format(
        minutes=f"{row['limit']:g}", metres=f"{row['circle_m']:g}")


def _line(row, name):
    return CoverageLine(
        name=name, limit=_limit(row), standard=access_standard_label(row["standard"]),
        places=int(row["sites"]), places_off=int(row["sites_off_network"]),
        compared=row["compared"], walk=row["covered_walk"], circle=row["covered_circle"],
        share_walk=row["share_walk"], share_circle=row["share_circle"],
        low=row["share_walk_low"], high=row["share_walk_high"],
        least=row["covered_walk_least"], most=row["covered_walk_most"],
    )


def _first_limits(table):
    """Rows of the largest limit in metres of each category: the others stand in the table."""
    metres = table[(table["unit"] == "m") & (table["standard"] != "either")]
    widest = metres.groupby("category")["limit"].transform("max")
    return metres[(metres["limit"] == widest) & metres["share_walk"].notna()]


def _by_age(table):
    rows = _first_limits(table[table["district"].isna()])
    if rows["age_group"].nunique() < 2:
        return ()
    rows = rows[rows["age_group"].isin(("all", "age_0_14", "age_65_up", "age_75_up"))]
    name = tr("{what}: {ages}")
    return tuple(
        _line(row, name.format(what=access_target_label(row["category"]),
                               ages=age_label(row["age_group"])))
        for row in _records(rows)[:MOST_ROWS]
    )


def _by_district(table):
    rows = _first_limits(table[table["district"].notna() & (table["age_group"] == "all")])
    rows = rows[rows["compared"] > 0]
    name = tr("{district}: {what}")
    lines = tuple(
        _line(row, name.format(district=row["district"],
                               what=access_target_label(row["category"])))
        for row in _records(rows)[:MOST_ROWS]
    )
    left = len(rows) - len(lines)
    return lines, tr("{count} more rows stand in the table of the coverage.").format(
        count=left) if left else ""


def _facts(people, access, question):
    coverage = access.coverage
    residents, compared = float(coverage.residents[0, 0]), float(coverage.compared[0, 0])
    facts = [
        (tr("Zones"), f"{len(people.ids):,}"),
        (tr("Residents"), f"{residents:,.0f}"),
        *((
            (tr("Residents compared (on the network)"), f"{compared:,.0f}"),
            (tr("Residents off the network, left out of both columns"),
             f"{residents - compared:,.0f}"),
        ) if access.streets_m else ()),
        (tr("Who walks"), tr("{group}, {speed} m/min").format(
            group=user_group_label(question.group), speed=f"{access.speed:g}")),
        (tr("Distances on foot"), basis_text(coverage.basis)),
    ]
    if access.streets_m:
        facts.append((tr("Streets"), tr("{length} km, of which {shut} km cannot be passed").format(
            length=f"{access.streets_m / 1000:,.1f}", shut=f"{access.shut_m / 1000:,.1f}")))
    return tuple(facts)


def basis_text(basis):
    """What a distance on foot is, in words."""
    if basis == "network":
        return tr("along the walking network")
    return tr("straight line × detour ratio {ratio}: no street was looked at").format(
        ratio=basis.split("× ")[-1])


def _notes(access, table):
    """What the table says, in sentences."""
    whole = table[table["district"].isna() & (table["age_group"] == "all")]
    known = whole[(whole["unit"] == "m") & whole["overstatement_points"].notna()]
    notes = []
    coverage = access.coverage
    share = float(coverage.compared[0, 0] / coverage.residents[0, 0])
    if share < ALL:
        notes.append(tr(
            "The network covers {share} of the residents: everything below is of these only."
        ).format(share=f"{100 * share:.1f} %"))
    if len(known):
        row = known.loc[known["overstatement_points"].idxmax()]
        notes.append(tr(
            "The circle overstates most for {what} within {limit}: it covers {circle} of the "
            "residents, the way on foot ({basis}) {walk}.").format(
                basis=basis_text(coverage.basis),
                what=access_target_label(row["category"]), limit=_limit(row),
                circle=f"{100 * row['share_circle']:.1f} %",
                walk=f"{100 * row['share_walk']:.1f} %"))
    unknown = sorted(set(whole.loc[(whole["sites"] == 0), "category"]))
    if unknown:
        notes.append(tr(
            "No place of these lies on the network, so nothing can be said of them: {what}."
        ).format(what=", ".join(map(access_target_label, unknown))))
    if np.isnan(access.factors.minutes[0]):
        notes.append(tr("The shares have no band where no uncertain assumption enters."))
    return tuple(notes)


def _limits(access):
    limits = [
        tr("People are taken to live evenly over the inhabited zone: {count} points stand for "
           "them.").format(count=f"{access.point_count:,}"),
        tr("Distances go from a home to the nearest street, along the streets, and from the street "
           "to the place. Crossings, waiting at lights and entrances are not known."),
        tr("Being near is not being able to use: capacity, opening hours and prices do not take "
           "part."),
    ]
    if access.coverage.basis == "network":
        limits.append(tr(
            "At the rim of the network ways beyond it are not known: those who live there may have "
            "a shorter way, or a nearer place, outside it."))
    else:
        limits.append(tr(
            "Without a network “on foot” is the circle with a smaller radius: rivers, railways and "
            "missing streets are not seen."))
    return tuple(limits)
