"""The hazards of a study on the map: a layer each, in official colours, in one group."""

from functools import partial

from qgis.core import QgsCategorizedSymbolRenderer
from qgis.PyQt.QtGui import QColor

from ...core.risk.types import HAZARD_TYPES, HazardKey
from .. import shown
from ..i18n import tr
from ..project.study import StyledLayer, source_of
from .exposure_style import style_targets
from .hazard_labels import hazard_key_label

# Columns with the limits of a class, by unit.
_LIMITS = {"m": ('"depth_min_m"', '"depth_max_m"'), "h": ('"hours_min"', '"hours_max"')}


def hazard_filter(key):
    """Expression for the rows of one hazard of the table ``hazards``."""
    kind = key.type.replace("'", "''")
    scenario = "upper(trim(coalesce(\"scenario\", '')))"
    chosen = f"= '{key.scenario}'" if key.scenario else "NOT IN ('L1', 'L2')"
    return f"trim(\"type\") = '{kind}' AND {scenario} {chosen}"


def rank_expression(kind):
    """Expression for the rank of a row, as ``core.risk.hazards.ranks_of_rows`` takes it.

    Parameters
    ----------
    kind : core.risk.types.HazardType
        With the limits of the study.
    """
    given = f'min(max(coalesce("rank", 1), 1), {kind.ranks})'
    if not kind.breaks:
        return given
    if kind.unit in _LIMITS:
        low, high = _LIMITS[kind.unit]
        reached = _count(f"coalesce({low}, 0)", ">=", kind.breaks)
        open_to = _count(f"coalesce({high}, 0)", ">", kind.breaks)
        return (f"CASE WHEN {low} IS NULL AND {high} IS NULL THEN {given} "
                f"WHEN {high} <= 0 THEN 0 ELSE 1 + max({reached}, {open_to}) END")
    value = "try(to_real(\"code\"))"
    reached = _count(value, ">=", kind.breaks)
    return (f"CASE WHEN {value} IS NULL THEN {given} WHEN {value} <= 0 THEN 0 "
            f"ELSE 1 + {reached} END")


def _count(value, sign, breaks):
    """How many limits a value reaches: a comparison is 1 or 0."""
    return "(" + " + ".join(f"({value} {sign} {limit!r})" for limit in breaks) + ")"


def shows_hazards(study_path):
    """What the group of the hazards shows."""
    return f"hazards:{study_path}"


def add_hazards(study_path, hazards, ticked=(), project=None):
    """Show the hazards of a study; gives ids of layers.

    Parameters
    ----------
    hazards : sequence of core.risk.at_hand.HazardAtHand
        Those of types that the registry does not have are left out: they have no style.
    ticked : collection of core.risk.types.HazardKey
        Those that are visible; empty for all.
    """
    return shown.add_results(
        tr("Hazards"), shows_hazards(study_path), hazard_views(study_path, hazards, ticked),
        project)


def hazard_views(study_path, hazards, ticked=()):
    """The :class:`StyledLayer` of each hazard; as :func:`add_hazards`."""
    source = source_of(study_path, "hazards")
    return [
        StyledLayer(
            f"{source}|subset={hazard_filter(one.key)}", f"hazard_{one.key.type}",
            hazard_key_label(one.key), not ticked or one.key in ticked,
            partial(_dress_hazard, hazard=one))
        for one in hazards if one.is_known
    ]


def _dress_hazard(layer, hazard):
    """The limits and colours of the study, as transparent as the style has them, and no words
    about ranks that do not occur."""
    renderer, key = layer.renderer(), hazard.key.type
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    renderer.setClassAttribute(f"'{key}_' || ({rank_expression(hazard.kind)})")
    colours = dict(zip(hazard.ranks, hazard.colours))
    for row in range(len(renderer.categories()) - 1, -1, -1):
        category = renderer.categories()[row]
        rank = int(str(category.value()).rsplit("_", 1)[1])
        if rank not in colours:
            renderer.deleteCategory(row)
            continue
        symbol = category.symbol().clone()
        wanted = QColor(*colours[rank], symbol.color().alpha())
        if wanted != symbol.color():
            symbol.setColor(wanted)
            renderer.updateCategorySymbol(row, symbol)


def dress_targets(layer, views):
    """Targets by the rank of the hazard that was chosen, else of the one that was drawn first.

    Parameters
    ----------
    views : dict
        ``SHOWN``: text of a ``HazardKey``, empty for that of the run; ``kinds``: the
        ``HazardType`` of each type, with the limits and colours of the study.
    """
    types = {**HAZARD_TYPES, **views.get("kinds", {})}
    text = views.get("SHOWN") or _first(layer, "shown_hazard")
    key = HazardKey.of(text or "")
    if key.type not in types:
        return
    field = _rank_field(layer, key) if views.get("SHOWN") else "shown_rank"
    style_targets(layer, types[key.type], field=field)
    layer.setName(tr("{analysis}: {about}").format(
        analysis=layer.name(), about=hazard_key_label(key)))


def _first(layer, field):
    for feature in layer.getFeatures():
        return feature[field]
    return ""


def _rank_field(layer, key):
    """Column with the ranks of a hazard; of its type where its scenario has none of its own."""
    own = "rank_" + key.text.lower().replace(" ", "_")
    return own if layer.fields().indexOf(own) >= 0 else f"rank_{key.type}"
