"""Results of a guideline sheet as frames."""

from collections import Counter

from ...core.risk.guideline.scopes import UNITS
from ...core.risk.guideline.town import OLD_FROM
from ...core.study.tables import AGE_GROUPS
from ..i18n import cited, tr
from . import fields
from . import guideline_labels as words
from .guideline_reasons import reason_text
from .hazard_labels import hazard_key_label, rank_label

NAN = float("nan")
# Fewer residents than this are rounding, or one corner of a zone.
LEAST_PERSONS = 0.5
DISTRICT_SCOPES = ("district", "outside_districts")


def areas_frame(result, inputs, crs):
    """Problem areas of all states, columns ``fields.GUIDELINE_AREAS``."""
    import geopandas

    rows, shapes = [], []
    for state in result.states:
        for area in state.areas:
            rows.append(_area_row(state, area, inputs))
            shapes.append(area.shape)
    return geopandas.GeoDataFrame(_columns(rows, fields.GUIDELINE_AREAS), geometry=shapes, crs=crs)


def _columns(rows, columns):
    return {name: [row.get(name) for row in rows] for name, _ in columns}


def _area_row(state, area, inputs):
    hazards, rule = inputs.hazards, area.rule
    district = area.district
    sides = inputs.inductions[state.place] is not None
    old = area.people[OLD_FROM:].sum()
    known = inputs.town.ages_known
    return {
        **area.facts,
        "id": f"{state.name}-{area.number}",
        "state": state.name,
        "number": area.number,
        "rule": rule.key,
        "severity": rule.severity,
        "reason": reason_text(area, hazards, inputs.options, known, sides),
        "hazard": hazards.keys[hazards.key[area.hazard_row]].text,
        "hazards": "; ".join(hazards.keys[row].text for row in area.hazards),
        "rank": int(hazards.rank[area.hazard_row]),
        "district_id": inputs.districts.ids[district] if district >= 0 else None,
        "district": district_name(district, inputs),
        "induction": ("in" if area.inside else "out") if sides else None,
        "area_m2": area.area_m2,
        "residents": area.people[0],
        "residents_low": area.low[0],
        "residents_high": area.high[0],
        **{group: number if known else NAN
           for group, number in zip(AGE_GROUPS, area.people[1:])},
        "residents_75_up": old if known else NAN,
        "share_75_up": old / area.people[0] if known and area.people[0] > 0 else NAN,
        "density_ha": area.density_ha,
        "present_day": area.present_day,
        "zones": len(area.zones),
        "measures": "; ".join(words.measure_name(one) for one in measures_of(area)) or None,
        "source": cited(rule.source) or None,
        "verified": int(rule.verified),
    }


def measures_of(area):
    """Measures to consider; what is about the induction area only inside it."""
    return [one for one in area.rule.measures if area.inside or one != "leave_induction"]


def district_name(row, inputs):
    """Name of a district; what is outside all of them, or the town where there are none."""
    if row >= 0:
        return inputs.districts.names[row]
    return words.scope_name("outside_districts" if len(inputs.districts) else "town")


def found_values(result):
    """``{(state, key, scope, hazard, rank, depth): Value}``."""
    return {(one.state, *one.place): one for one in result.values}


def districts_frame(result, inputs, crs):
    """Districts of all states, columns ``fields.GUIDELINE_DISTRICTS``."""
    import geopandas

    values = found_values(result)
    scopes = [one for one in result.scopes if one.kind in DISTRICT_SCOPES]
    scopes = scopes or [one for one in result.scopes if one.kind == "town"]
    rows, shapes = [], []
    for state in result.states:
        for scope in scopes:
            shape = scope_shape(scope, result, inputs)
            if shape.is_empty:
                continue
            rows.append(_district_row(state, scope, values, inputs))
            shapes.append(shape)
    return geopandas.GeoDataFrame(
        _columns(rows, fields.GUIDELINE_DISTRICTS), geometry=shapes, crs=crs)


def scope_shape(scope, result, inputs):
    """The zones' land in a district, outside all, or of the town."""
    import shapely

    if scope.kind == "district":
        return inputs.districts.shapes[scope.district]
    return shapely.union_all(result.pieces.shapes[result.pieces.district < 0])


def _district_row(state, scope, values, inputs):
    found = {}
    for key in UNITS:
        one = values.get((state.name, key, scope, -1, -1, None))
        found[key] = NAN if one is None else one.value
    mine = areas_of_scope(state, scope)
    row = scope.district
    return {
        **found,
        "id": inputs.districts.ids[row] if row >= 0 else None,
        "state": state.name,
        "name": district_name(row, inputs),
        "kind": inputs.districts.kind if row >= 0 else None,
        "severity": max((area.rule.severity for area in mine), default=0),
        "hazards": "; ".join(hazard_texts(scope, state.name, values, inputs)) or None,
        "issues": "; ".join(issue_texts(mine)) or None,
        "measures": "; ".join(words.measure_name(one) for one in measure_numbers(mine)) or None,
    }


def hazard_texts(scope, state, values, inputs):
    """Each hazard that residents of a district live in, with the worst rank."""
    found = []
    for row, key in enumerate(inputs.hazards.keys):
        kind = inputs.hazards.types[key.type]
        ranks = [rank for rank in range(1, kind.ranks + 1)
                 if values[state, "hazard_rank", scope, row, rank, None].value >= LEAST_PERSONS]
        if not ranks:
            continue
        name = hazard_key_label(key)
        found.append(name if kind.ranks == 1 else tr("{hazard} up to {rank}").format(
            hazard=name, rank=rank_label(kind, ranks[-1])))
    return found


def issue_texts(areas):
    """Rules that problem areas meet with the number of areas, the most severe first."""
    counts = Counter(area.rule for area in areas)
    return [tr("{rule} ({count})").format(rule=words.rule_name(rule.key), count=counts[rule])
            for rule in sorted(counts, key=lambda one: -one.severity)]


def measure_numbers(areas):
    """``{measure: numbers of the areas that it is for}``, the most frequent first."""
    numbers = {}
    for area in areas:
        for one in measures_of(area):
            numbers.setdefault(one, []).append(area.number)
    return dict(sorted(numbers.items(), key=lambda one: -len(one[1])))


def areas_of_scope(state, scope):
    """Problem areas of a district, of what is outside all, or of the town without districts."""
    return [area for area in state.areas if area.district == scope.district]


def indicators_frame(result, inputs):
    """The table of indicators, columns ``fields.GUIDELINE_INDICATORS``."""
    import pandas as pd

    values = found_values(result)
    places = dict.fromkeys(one.place for one in result.values)
    rows = [_indicator_row(place, values, inputs) for place in places]
    return pd.DataFrame(rows, columns=[name for name, _ in fields.GUIDELINE_INDICATORS])


def _indicator_row(place, values, inputs):
    key, scope, hazard, rank, depth = place
    before, after = (values.get((state, *place)) for state in ("before", "after"))
    unit, better = UNITS[key]
    row = scope.district
    return {
        "key": key,
        "indicator": indicator_text(place, inputs),
        "scope": scope.kind,
        "scope_name": (district_name(row, inputs) if scope.kind == "district"
                       else words.scope_name(scope.kind)),
        "district_id": inputs.districts.ids[row] if row >= 0 else None,
        "hazard": inputs.hazards.keys[hazard].text if hazard >= 0 else None,
        "rank": rank if rank >= 0 else None,
        "depth_m": depth,
        "unit": unit,
        **_ends("before", before),
        **_ends("after", after),
        "change": NAN if None in (before, after) else after.value - before.value,
        "target": NAN,
        "target_year": None,
        "better": better or None,
    }


def _ends(name, one):
    if one is None:
        return {name: NAN, f"{name}_low": NAN, f"{name}_high": NAN}
    return {name: one.value, f"{name}_low": one.low, f"{name}_high": one.high}


def indicator_text(place, inputs):
    """An indicator with its hazard and rank or depth."""
    key, _scope, hazard, rank, depth = place
    name = words.indicator_name(key)
    if hazard < 0:
        return name
    one = inputs.hazards.keys[hazard]
    if depth is not None:
        level = tr("{depth} m or more").format(depth=f"{depth:g}")
    elif rank == 0:
        level = tr("not in it")
    else:
        level = rank_label(inputs.hazards.types[one.type], rank)
    return tr("{indicator}: {hazard}, {level}").format(
        indicator=name, hazard=hazard_key_label(one), level=level)
