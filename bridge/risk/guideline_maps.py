"""Maps of the districts of a guideline sheet, and what their colours mean."""

import numpy as np

from ...core.report.district_map import SEVERITY, MapContent
from ...core.report.guideline_page import MapSheet
from ...core.risk.robust import united
from ..i18n import tr
from ..labels import area_kind_label
from ..structure.texts import state_label
from . import guideline_labels as words
from .guideline import areas_of_scope, district_name, scope_shape
from .hazard_labels import hazard_label, rank_label

# Drawn below the others: what happened, and how long it lasts; then what is of one class.
BELOW = {"past_inundation": 0, "inundation_duration": 0, "seismic_intensity": 0,
         "liquefaction": 0, "large_embankment": 1, "collapse_flow": 3, "collapse_erosion": 3}
# Of a district's longer side, so much around it: a flat one leaves room above and below.
WINDOW = 0.6


def maps_of(scope, near, result, inputs):
    """A map of each state; ``near`` comes from :func:`hazards_at`."""
    shape = scope_shape(scope, result, inputs)
    hazards = tuple((_colour(inputs, key, rank), one)
                    for key, rank, one in near)
    zones = tuple(_near(inputs.zones, shape))
    shelters = _places(inputs.town.shelters, shape)
    found = []
    for state in result.states:
        areas = tuple((str(area.number), area.rule.severity, area.shape)
                      for area in reversed(areas_of_scope(state, scope)))
        title = tr("Map of {district}").format(district=district_name(scope.district, inputs))
        if len(result.states) > 1:
            title = tr("{title}, {state}").format(title=title, state=state_label(state.name))
        content = MapContent(
            shape, zones, hazards, areas, inputs.inductions[state.place], shelters,
            _places(state.town.homes, shape), title, tr("m"))
        found.append(MapSheet(content, title))
    return tuple(found)


def legend(scope, near, result, inputs):
    """``(css look, text)`` of what the maps of a district show."""
    entries = [(f"background: {colour}", text) for colour, text in _colours(near, inputs)]
    severities = {area.rule.severity for state in result.states
                  for area in areas_of_scope(state, scope)}
    for severity in sorted(severities, reverse=True):
        colour, width = SEVERITY[severity]
        text = tr("problem area: {severity}").format(severity=words.severity_name(severity))
        entries.append((f"border: {width:g}px solid {colour}", text))
    if any(one is not None for one in inputs.inductions):
        entries.append(("border: 2px dashed #00695c", area_kind_label("residence_induction")))
    shape = scope_shape(scope, result, inputs)
    if _places(inputs.town.shelters, shape):
        entries.append(("background: #0b7a3b", words.indicator_name("shelters")))
    if _places(inputs.town.homes, shape):
        entries.append(("background: #ffd400", tr("new housing")))
    return tuple(entries)


def _colours(near, inputs):
    """``(colour, text)``: hazards whose ranks have one colour and one name are one entry."""
    found = {}
    for key, rank, _one in near:
        one = inputs.hazards.keys[key]
        label = rank_label(inputs.hazards.types[one.type], rank)
        names = found.setdefault((_colour(inputs, key, rank), label), {})
        names[hazard_label(one.type)] = None
    return [
        (colour, tr("{hazard}: {rank}").format(hazard="; ".join(names), rank=label))
        for (colour, label), names in found.items()
    ]


def hazard_classes(inputs):
    """``(row of the key, rank, area)`` of the whole town, in the order of drawing."""
    import shapely

    hazards, pieces = inputs.hazards, inputs.hazards.pieces
    key, rank = hazards.key[pieces.row], hazards.rank[pieces.row]
    classes = sorted(
        set(zip(key.tolist(), rank.tolist())),
        key=lambda one: (BELOW.get(hazards.keys[one[0]].type, 2), one[1], one[0]))
    areas = [united(pieces.pieces[(key == one) & (rank == level)]) for one, level in classes]
    shapely.prepare(areas)
    return [(*one, area) for one, area in zip(classes, areas)]


def hazards_at(shape, classes):
    """Those of :func:`hazard_classes` that a district has, cut to what its map shows."""
    import shapely

    west, south, east, north = shape.bounds
    room = WINDOW * max(east - west, north - south)
    window = (west - room, south - room, east + room, north + room)
    return [(key, rank, shapely.clip_by_rect(area, *window))
            for key, rank, area in classes if shapely.intersects(area, shape)]


def _colour(inputs, key, rank):
    kind = inputs.hazards.types[inputs.hazards.keys[key].type]
    return "#{:02x}{:02x}{:02x}".format(*kind.colours[rank - 1])


def _near(shapes, shape):
    import shapely

    return np.asarray(shapes)[np.sort(shapely.STRtree(shapes).query(shape.envelope))]


def _places(points, shape):
    import shapely

    if points is None or not len(points):
        return ()
    inside = points.inside(shape)
    return tuple(map(tuple, shapely.get_coordinates(points.shapes[inside])))
