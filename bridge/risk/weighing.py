"""Weighing vibrancy against risk: layers in, frames out."""

import numpy as np

from ...core.errors import CoreError
from ...core.risk.hazards import NUMBERS, TEXTS, Hazards
from ...core.risk.weighing import areas, run
from ...core.risk.weighing.danger import chosen, classes_of, danger_of
from ...core.risk.weighing.places import PlaceRisk, ScenarioRisk
from ...core.risk.weighing.weights import limits_of
from ..frames import has_crs, read_frame
from ..i18n import tr
from ..labels import category_label, indicator_label
from . import fields as risk_fields
from .weighing_labels import (
    class_label,
    induction_label,
    measure_label,
    place_sentence,
    place_sentence_key,
)

NAN = float("nan")
# Parts of a danger that are written out.
MOST_PARTS = 4


def listed(text):
    """What a person wrote, separated by commas."""
    return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]


def hazard_layers(source, wanted, context, crs, assumptions, progress=None):
    """Hazard areas of a layer with the columns of the study table ``hazards``.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    wanted : str
        Types or keys, separated by commas; empty: all.
    context : QgsProcessingContext
    crs : QgsCoordinateReferenceSystem
        Projected, in metres.
    assumptions : Assumptions

    Returns
    -------
    list of AreaHazard, Counter
        The second counts what was awkward.

    Raises
    ------
    CoreError
        ``missing_crs``, ``missing_column``, ``weigh_hazard_unknown`` and those of
        ``Hazards.from_frame``.
    """
    layer, there = source.sourceName(), source.fields()
    if not has_crs(source):
        raise CoreError("missing_crs", layer=layer)
    columns = {"type": "text"}
    columns.update((name, "text") for name in TEXTS if there.indexOf(name) >= 0)
    columns.update((name, "real") for name in NUMBERS if there.indexOf(name) >= 0)
    frame = read_frame(source, columns, context, crs, layer, progress)
    hazards = Hazards.from_frame(frame, layer, assumptions)
    return chosen(list(hazards.items.values()), listed(wanted), layer), hazards.notes


def scenario_risk(zones, layers, assumptions, progress):
    """The risk that ``core.scenarios.run.simulate`` takes.

    Parameters
    ----------
    zones : ndarray of shapely polygons
    layers : list of AreaHazard
    assumptions : Assumptions
    progress : callable
    """
    limit = limits_of(assumptions).danger.value
    classes = classes_of(layers, assumptions)
    in_danger = danger_of(np.asarray(zones), classes, progress).in_danger(limit)
    return ScenarioRisk(PlaceRisk(layers, classes), in_danger, limit)


def danger_columns(danger):
    """``danger``, ``worst_hazard`` and ``worst_rank`` of areas; empty where ``danger`` is None."""
    if danger is None:
        return {"danger": NAN, "worst_hazard": None, "worst_rank": NAN}
    worst, classes = danger.worst(), danger.classes
    return {
        "danger": danger.expected[:, 0],
        "worst_hazard": [classes.keys[one].text if one >= 0 else None for one in worst],
        "worst_rank": [float(classes.ranks[one]) if one >= 0 else NAN for one in worst],
    }


def placed_frame(facilities, simulated, risk, edits):
    """Hazards at what a scenario places, columns ``fields.SCENARIO_RISK``.

    Parameters
    ----------
    facilities : GeoDataFrame
        After the edits, with ``edit``.
    simulated : Simulated
    risk : ScenarioRisk
    edits : sequence of Edit
    """
    import geopandas
    import shapely

    places = [*_sites(facilities, simulated), *_homes(simulated, edits)]
    x, y = (np.array([place[end] for place in places], dtype=float) for end in ("x", "y"))
    rows = []
    for place, found in zip(places, risk.places.at(x, y)):
        rows += [_placed_row(place, one, risk.limit) for one in found or [None]]
    names = [name for name, _ in risk_fields.SCENARIO_RISK]
    return geopandas.GeoDataFrame(
        {name: [row[name] for row in rows] for name in names},
        geometry=shapely.points([[row["x"], row["y"]] for row in rows]) if rows else [],
        crs=facilities.crs)


def _sites(facilities, simulated):
    sites = simulated.change.sites
    for number, row in enumerate(simulated.change.rows):
        one = facilities.iloc[row]
        yield {"facility_id": one["id"], "name": one["name"], "category": one["category"],
               "edit": one["edit"], "x": sites.x[number], "y": sites.y[number],
               "visitors": one["visitors"], "residents": NAN}


def _homes(simulated, edits):
    homes, parameters = simulated.change.homes, simulated.baseline.solution.parameters
    persons = homes.size * parameters.housing_persons * np.sum(parameters.housing_ages)
    of = {(edit.x, edit.y): edit for edit in edits}
    for x, y, residents in zip(homes.x, homes.y, persons):
        edit = of.get((x, y))
        yield {"facility_id": edit.facility_id if edit else None,
               "name": (edit.name if edit else "") or category_label("housing"),
               "category": "housing", "edit": edit.kind if edit else "add", "x": x, "y": y,
               "visitors": NAN, "residents": residents}


def _placed_row(place, found, limit):
    text = place_sentence(found)
    known = found is not None
    return {
        **place,
        "hazard": found.key.text if known else None,
        "rank": found.rank if known else NAN,
        "depth_min_m": found.depth_low if known else NAN,
        # An open class has no upper end.
        "depth_max_m": found.depth_high if known and np.isfinite(found.depth_high) else NAN,
        "weight": found.weight if known else 0.0,
        "in_danger": int(known and found.weight >= limit - 1e-9),
        "sentence_key": place_sentence_key(found),
        "sentence": text,
    }


def zone_frame(weighed, crs):
    """Zones, columns ``fields.WEIGHED_ZONES``."""
    import geopandas
    import shapely

    zones, danger = weighed.zones, weighed.danger.expected
    columns = {
        "id": zones.ids, "name": zones.names, "area_m2": shapely.area(zones.shapes),
        "residents": zones.residents, "vibrancy": zones.vibrancy,
        "vibrancy_low": zones.vibrancy_low, "vibrancy_high": zones.vibrancy_high,
        "present": zones.present, "present_basis": [one or None for one in zones.present_basis],
        **danger_columns(weighed.danger),
        "danger_parts": [_parts(weighed.danger.parts(row)) for row in range(len(zones))],
        "in_danger_share": weighed.in_danger,
        "residents_in_danger": zones.residents * weighed.in_danger,
        "present_in_danger": zones.present * weighed.in_danger,
        "class": weighed.kind,
        "class_label": [class_label(one) if one else None for one in weighed.kind],
        "class_sure": [float(one) if kind else NAN
                       for one, kind in zip(weighed.sure, weighed.kind)],
        **_induced(weighed),
    }
    for end, place in (("", 0), ("_low", 1), ("_high", 2)):
        columns[f"danger{end}"] = danger[:, place]
        columns[f"residents_weighed{end}"] = zones.residents * danger[:, place]
        columns[f"present_weighed{end}"] = zones.present * danger[:, place]
    return geopandas.GeoDataFrame(columns, geometry=list(zones.shapes), crs=crs)


def _parts(parts):
    """``flood L2 rank 3: 0.250 × 0.7 + …`` of a danger; keys, so that any language reads them."""
    texts = [f"{key.text} {rank}: {share:.3f} × {weight:g}"
             for key, rank, share, weight in parts[:MOST_PARTS]]
    rest = sum(share * weight for _key, _rank, share, weight in parts[MOST_PARTS:])
    return " + ".join([*texts, *([f"{rest:.3f}"] if rest else [])]) or None


def _induced(weighed):
    zones = weighed.zones
    lives, endangered = run.induced(weighed, areas.RESIDENCE, areas.BEFORE)
    drawn, heavy = run.induced(weighed, areas.FUNCTION, areas.BEFORE)
    nothing = np.full(len(zones), NAN)
    later, later_drawn = nothing, nothing
    if weighed.changed:
        _share, later = run.induced(weighed, areas.RESIDENCE, areas.AFTER)
        _share, later_drawn = run.induced(weighed, areas.FUNCTION, areas.AFTER)
    return {
        "residence_induction": lives,
        "function_induction": drawn,
        "induced_residents": zones.residents * lives,
        "induced_in_danger": zones.residents * endangered,
        "drawn_in_danger": zones.present * heavy,
        "induced_in_danger_after": zones.residents * later,
        "induced_in_danger_change": zones.residents * (later - endangered),
        "drawn_in_danger_after": zones.present * later_drawn,
        "drawn_in_danger_change": zones.present * (later_drawn - heavy),
    }


def front_frame(front):
    """Scenarios by objective, columns ``fields.WEIGHED_FRONT``; empty where there is none."""
    import pandas as pd

    names = [name for name, _ in risk_fields.WEIGHED_FRONT]
    if front is None:
        return pd.DataFrame(columns=names)
    made = front.rename(columns={"indicator": "objective"})
    made["label"] = [indicator_label(key) for key in made["objective"]]
    for name in ("best", "used", "dominated", "is_today"):
        made[name] = made[name].astype(int)
    return made[names]


def change_frame(weighed):
    """What induction areas hold, columns ``fields.WEIGHED_CHANGE``."""
    import pandas as pd

    rows = []
    for line in run.lines(weighed):
        row = {"kind": line.kind, "kind_label": induction_label(line.kind),
               "measure": line.measure, "label": measure_label(line.measure),
               "hazard": line.hazard or None, "rank": line.rank, "unit": line.unit}
        for name in ("before", "after", "change"):
            row.update(zip((name, f"{name}_low", f"{name}_high"), getattr(line, name)))
        rows.append(row)
    return pd.DataFrame(rows, columns=[name for name, _ in risk_fields.WEIGHED_CHANGE])


def areas_frame(weighed, crs):
    """Induction areas in parts, columns ``fields.WEIGHED_AREAS``."""
    import geopandas

    parts, content = weighed.parts, weighed.content
    columns = {
        "id": [f"{part.kind}-{part.name}" for part in parts],
        "kind": [part.kind for part in parts],
        "part": [part.name for part in parts],
    }
    if parts:
        ends = content.danger_m2 / np.where(content.zoned_m2 > 0, content.zoned_m2, NAN)[:, None]
        columns.update({
            "area_m2": content.area_m2, "residents": content.residents,
            "residents_in_danger": content.in_danger, "present": content.present,
            "present_in_danger": content.present_in_danger,
            "danger": ends[:, 0], "danger_low": ends[:, 1], "danger_high": ends[:, 2],
            "vibrancy_mean": content.vibrancy_m2 / np.where(
                content.scored_m2 > 0, content.scored_m2, NAN),
        })
    full = {name: columns.get(name, []) for name, _ in risk_fields.WEIGHED_AREAS}
    return geopandas.GeoDataFrame(full, geometry=[part.shape for part in parts], crs=crs)


def hazard_notes(notes):
    """Sentences about rows of the hazard layer that were awkward."""
    texts = {
        "unknown_type": tr("{count} hazard areas are of a type that is not known, and were left "
                           "out."),
        "rank_unknown": tr("{count} hazard areas have no rank or depth; they count as rank 1."),
        "repaired": tr("{count} hazard areas had a broken shape, which was repaired."),
        "lost": tr("{count} hazard areas have no area and were left out."),
        "wide_class": tr("{count} hazard areas have a depth over several ranks; the worst counts."),
    }
    return [text.format(count=f"{notes[key]:,}") for key, text in texts.items() if notes[key]]
