"""What the report on maps of local resources says."""

from collections import Counter

import numpy as np

from ...core.matching.places.inputs import ALL_CATEGORIES
from ...core.matching.places.order import EXACT
from ...core.matching.places.tours import END, START, STOP
from ...core.report.places_map import box_around, places_map_png
from ...core.report.places_page import PlacesContent, TourPart
from ...core.risk.types import HAZARD_TYPES
from ..assumption_labels import told_rows
from ..assumptions import study_at
from ..i18n import tr
from ..report import stamp_of
from ..report_texts import report_texts
from ..risk.hazard_labels import hazard_key_label, rank_label
from .resource_maps import category_label
from .resource_maps_labels import method_label, near_label, need_class_label, walk_label
from .resource_maps_texts import limits_of, places_words
from .review_labels import resource_kind_label

MOST_KINDS, MOST_ZONES, MOST_PAIRS, MOST_ROWS = 8, 12, 15, 20
# What of the assumptions the maps compute with: list → keys, and single rows.
USED = {"matching": ("places", "tour", "demand", "duplicates")}
ROWS = (("general", "distance", "detour_ratio"), ("general", "distance", "walk_speed_m_per_min"),
        ("matching", "distance", "farthest_m"), ("matching", "distance", "join_limit_m"))


def places_texts():
    """``{key: text}`` of the page."""
    return {**report_texts(), **places_words()}


def places_content(result, read, assumptions, zones_file):
    """The content of the page.

    Parameters
    ----------
    result : core.matching.places.run.Result
    read : core.matching.places.inputs.Read
    assumptions : Assumptions
    zones_file : str
        File that the zones came from; may be a study.

    Returns
    -------
    core.report.places_page.PlacesContent
    """
    study = study_at(zones_file)
    risk = _risk(result)
    return PlacesContent(
        title=tr("Maps of local resources"),
        **stamp_of(study),
        facts=_facts(result, read),
        notes=(basis_text(result),),
        categories=_categories(result),
        legend=tuple(category_label(key) if key in set(result.spots.categories) else ""
                     for key in ALL_CATEGORIES),
        maps=_maps(result),
        leading=_leading(result),
        tours=tuple(_tour(result, one, number) for number, one in enumerate(result.tours, 1)),
        near=_near(result),
        near_note=near_text(result),
        risk=risk,
        risk_headings=tuple(category_label(key) for key in _present(result)) if risk else (),
        risk_places=_risk_places(result),
        **_needs(result),
        assumptions=told_rows(row for row in assumptions
                              if row.key in USED.get(row.list, ()) or row.place in ROWS),
        limits=limits_of(result, read),
    )


def basis_text(result):
    """What distances were measured along."""
    detour = f"{result.detour:g}"
    if result.graph is None:
        return tr("No walking network: ways are straight lines × {ratio}.").format(ratio=detour)
    off = int(result.zones_off.sum())
    text = tr("Ways are those along the walking network.")
    if off:
        text += " " + tr(
            "{count} of {total} zones are off it: their ways are straight lines × {ratio}.").format(
                count=f"{off:,}", total=f"{len(result.areas):,}", ratio=detour)
    return text


def tour_name(tour, number):
    """What a tour is called."""
    text = tr("Tour {number}").format(number=number)
    return f"{text} ({category_label(tour.group)})" if tour.group else text


def tour_text(tour, result, number):
    """A tour in a sentence."""
    text = tr("{name}: {stops} stops, {walk} m on foot ({minutes} min), {total} min in all; "
              "{basis}; {method}.").format(
        name=tour_name(tour, number), stops=len(tour.stops), walk=f"{tour.walk_m:,.0f}",
        minutes=f"{tour.walk_min:.0f}", total=f"{tour.total_min:.0f}",
        basis=walk_label(tour.distance_basis, result.detour), method=method_label(tour.method))
    if tour.method != EXACT:
        text += " " + tr("At most {share} % longer than the shortest order of these stops.").format(
            share=f"{100 * tour.gap:.1f}")
    return text


def tours_left(tour):
    """What was picked and is not on the tour; empty where all is."""
    left = tour.candidates - len(tour.stops)
    if not left:
        return ""
    text = tr("{left} of {count} picked places are not on the tour: they do not fit into MINUTES "
              "or MOST_STOPS.").format(left=f"{left:,}", count=f"{tour.candidates:,}")
    return text + " " + (
        tr("No other choice has more stops.") if tour.proven
        else tr("The choice is good, not proven to be the best."))


def near_text(result):
    """How the test was made."""
    if not result.near:
        return ""
    metres, dealings = f"{result.question.near_m:,.0f}", f"{result.question.dealings:,}"
    text = tr(
        "Pairs at most {metres} m apart, as the crow flies. Chance: the kinds dealt out anew among "
        "the same places, {count} times; the range holds 95 % of the dealings. q is p corrected "
        "for the number of pairs (Benjamini–Hochberg); together or apart from q ≤ 0.05.").format(
            metres=metres, count=dealings)
    if result.small_kinds:
        text += " " + tr("{count} rare kinds are not tested.").format(count=result.small_kinds)
    return text


def _facts(result, read):
    rows = (
        (tr("Resources mapped"), f"{len(result.spots):,}"),
        (tr("Rows that other rows stand for"), f"{read.repeated:,}"),
        (tr("Hidden, left out"), f"{read.hidden:,}"),
        (tr("Without a place, left out"), f"{read.placeless:,}"),
        (tr("Outside all zones"), f"{int((result.zone < 0).sum()):,}"),
        (tr("Radius of the density"), f"{result.question.bandwidth_m:,.0f} m"),
        (tr("Reach"), tr("{minutes} min ({metres} m)").format(
            minutes=f"{result.question.reach_min:g}", metres=f"{result.reach_m:,.0f}")),
    )
    return tuple(row for row in rows if row[1] != "0")


def _categories(result):
    spots = result.spots
    own = Counter(spots.categories)
    found = []
    for key in ALL_CATEGORIES:
        if own[key]:
            kinds = Counter(resource_kind_label(kind) for kind, category in zip(
                spots.kinds, spots.categories) if category == key)
            ordered = sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_KINDS]
            found.append((category_label(key), own[key], own[key] / len(spots), tuple(ordered)))
    return tuple(found)


def _maps(result):
    spots, shapes = result.spots, result.areas.shapes
    return (
        (places_map_png(shapes, result.density.sum(axis=1), spots.points, spots.category_codes(),
                        bar_label=tr("Resources per km²")),
         tr("Density of resources, and each resource by its category")),
        (places_map_png(shapes, result.by_kind.hill_1,
                        bar_label=tr("Effective number of kinds")),
         tr("Diversity: effective number of kinds within reach (Hill number of order 1)")),
    )


def _leading(result):
    dense, names = result.density.sum(axis=1), result.areas.names
    rows = np.argsort(-dense, kind="stable")[:MOST_ZONES]
    counts = result.counts.sum(axis=1)
    return tuple(
        (names[row] or result.areas.ids[row], float(counts[row]), float(dense[row]),
         float(result.reach[row]), float(result.by_category.hill_1[row]),
         float(result.by_kind.hill_1[row]))
        for row in rows if dense[row] > 0)


def _tour(result, tour, number):
    spots, arrive, rows, halts = result.spots, tour.arrivals(), [], _numbers(tour)
    for place, row in enumerate(tour.halts):
        rows.append((
            halts[place], tour.names[place],
            resource_kind_label(spots.kinds[row]) if row >= 0 else "", float(tour.leg_m[place]),
            float(arrive[place]), float(tour.stay_min[place]),
            ", ".join(spots.names[other] for other in tour.others[place])))
    heading = tour_name(tour, number)
    facts = (
        (tr("Stops"), f"{len(tour.stops)}"),
        (tr("On foot"), f"{tour.walk_m:,.0f} m, {tour.walk_min:.0f} min"),
        (tr("In all"), f"{tour.total_min:.0f} min"),
    )
    note = " ".join(filter(None, (tour_text(tour, result, number), tours_left(tour))))
    return TourPart(heading, facts, note, _tour_map(result, tour), tuple(rows))


def _numbers(tour):
    """What the halts are called: the start, the stops by number, the end."""
    words = {START: tr("Start"), END: tr("End")}
    first = 1 - (tour.roles[0] == START)
    return [words.get(role, str(place + first)) for place, role in enumerate(tour.roles)]


def _tour_map(result, tour):
    legs = [leg for leg in tour.lines if len(leg) > 1]
    box = box_around(np.concatenate([tour.points, *legs]))
    spots = result.spots
    halts = [(*point, text if role == STOP else "")
             for point, text, role in zip(tour.points, _numbers(tour), tour.roles)]
    # Stops lie above a start or an end at the same place.
    halts.sort(key=lambda halt: bool(halt[2]))
    return places_map_png(result.areas.shapes, None, spots.points, spots.category_codes(),
                          (_streets(result, box), legs, halts), box=box)


def _streets(result, box):
    """Corners of the streets that meet a box."""
    import shapely

    if result.graph is None:
        return []
    lines = result.graph.lines()
    near = lines[shapely.intersects(lines, shapely.box(*box))]
    return [shapely.get_coordinates(line) for line in near]


def _present(result):
    """Categories that are there."""
    own = set(result.spots.categories)
    return [key for key in ALL_CATEGORIES if key in own]


def _near(result):
    captions = {"category": tr("Categories"), "sub_category": tr("Kinds")}
    found = []
    for level, one in result.near.items():
        label = category_label if level == "category" else resource_kind_label
        rows = _order(one, level)
        if len(rows):
            found.append((captions[level], tuple(
                (label(one.keys[one.first[row]]), label(one.keys[one.second[row]]),
                 float(one.pairs[row]), float(one.expected[row]), float(one.low[row]),
                 float(one.high[row]), float(one.quotient[row]), float(one.q[row]),
                 near_label(one.kind[row])) for row in rows)))
    return tuple(found)


def _order(one, level):
    """Rows that are told of: of kinds those that are farthest from chance."""
    if level == "category":
        return np.arange(len(one))
    telling = np.flatnonzero(one.kind != "chance")
    spread = np.maximum(one.high - one.low, 1.0)[telling]
    far = np.abs(one.pairs - one.expected)[telling] / spread
    return telling[np.argsort(-far, kind="stable")][:MOST_PAIRS]


def _risk(result):
    if result.rank is None:
        return ()
    codes, count = result.spots.category_codes(), len(result.spots)
    rows = [(hazard_key_label(key), result.rank[row] > 0)
            for row, key in enumerate(result.hazards)]
    rows.append((tr("Any of them"), result.worst()[0] > 0))
    return tuple(
        (label, int(inside.sum()), float(inside.sum() / count), tuple(
            float((inside & (codes == ALL_CATEGORIES.index(key))).sum())
            for key in _present(result)))
        for label, inside in rows)


def _risk_places(result):
    worst, _which = result.worst()
    rows = np.lexsort((np.arange(len(worst)), -worst))[:MOST_ROWS]
    spots, found = result.spots, []
    for spot in rows[worst[rows] > 0]:
        told = [tr("{hazard}: {rank}").format(
            hazard=hazard_key_label(key), rank=rank_label(
                HAZARD_TYPES[key.type], result.rank[row, spot]))
            for row, key in enumerate(result.hazards) if result.rank[row, spot]]
        found.append((spots.names[spot] or spots.ids[spot],
                      resource_kind_label(spots.kinds[spot]), "; ".join(told)))
    return tuple(found)


def _needs(result):
    demand = result.demand
    if demand is None:
        return {}
    own, spots = Counter(demand.kind), result.spots
    order = np.lexsort((np.arange(len(spots)), -demand.wanted_weight))[:MOST_ROWS]
    by_zone = demand.by_zone(len(result.areas))
    none = by_zone["none"]
    zones = np.lexsort((np.arange(len(none)), -none))[:MOST_ROWS]
    total, counts = sum(by_zone.values()), result.counts.sum(axis=1)
    return {
        "needs": tuple((need_class_label(key), own[key], own[key] / max(len(demand.kind), 1))
                       for key in ("none", "few", "enough", "unknown") if own[key]),
        "wanted": tuple((spots.names[row] or spots.ids[row], resource_kind_label(spots.kinds[row]),
                         float(demand.wanted_weight[row]))
                        for row in order if demand.wanted[row]),
        "unmet": tuple((result.areas.names[row] or result.areas.ids[row], float(total[row]),
                        float(none[row]), float(counts[row])) for row in zones if none[row]),
    }
