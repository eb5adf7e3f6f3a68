"""An atlas: districts and their numbers from what was found, and what is said on every sheet."""

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ...core.atlas.districts import districts_of
from ...core.atlas.numbers import Given, numbers_of
from ...core.errors import CoreError
from ...core.progress import ignore_progress, part_of
from ..atlas_labels import kind_text, measure_label, section_label
from ..fictional import fictional_mark, is_fictional
from ..frames import check_placed, read_frame
from ..i18n import tr
from ..lineage import record as lineage
from ..maps import score_layers
from ..planes import metric_crs
from ..project.study import StyledLayer, open_layer, study_layers
from . import attribution
from .atlas_inputs import read
from .atlas_sheet import Look
from .layers import drawable, dressed

# Name in core.atlas.numbers.Given → parameter.
TABLES = {
    "zones": "ZONES", "score": "SCORE", "change": "SCENARIO", "exposure": "EXPOSURE",
    "exposure_rows": "EXPOSURE_TABLE", "served": "SHELTER_ZONES", "access": "ACCESS",
    "plans": "STRUCTURE", "facilities": "FACILITIES", "shelters": "SHELTERS",
    "resources": "RESOURCES", "needs": "NEEDS",
}
# Columns of a layer of districts that are used where it has them.
DISTRICT_COLUMNS = {"id": "text", "code": "text", "kind": "text", "residents": "real"}


@dataclass(frozen=True)
class Wishes:
    """What a person asked of an atlas; empty texts stand for what is found out."""

    title: str = ""
    mark: str = ""
    kind: str = ""
    names: str = "name"
    only: tuple = ()
    template: str = ""


def crs_of(found, study, context):
    """The CRS of an atlas: of the study, else the plane of the districts."""
    source = found.sources.get("DISTRICTS")
    if source is None:
        raise CoreError("atlas_nothing_given")
    if not source.featureCount():
        raise CoreError("empty_layer", layer=source.sourceName())
    check_placed(source)
    if study is not None:
        return QgsCoordinateReferenceSystem(study.crs)
    return metric_crs([source], context)


def read_numbers(found, study, wishes, crs, context, progress=ignore_progress):
    """Districts and all their numbers: :class:`~...core.atlas.numbers.Numbers`.

    Raises
    ------
    CoreError
        ``missing_column``, and those of ``districts_of``.
    """
    town = _town(study)
    districts = _districts(found, wishes, crs, context, town)
    frames = {}
    for step, (name, parameter) in enumerate(TABLES.items()):
        progress(0.6 * step / len(TABLES))
        frames[name] = read(found, parameter, context, crs)
    plans = frames["plans"]
    if plans is not None and "state" in plans:
        # Today's, not those after a change.
        frames["plans"] = plans[np.array([one != "after" for one in plans["state"]], dtype=bool)]
    return numbers_of(Given(**frames, town=town), districts, part_of(progress, 0.6, 1.0))


def _town(study):
    import shapely

    if study is None:
        return None
    shapes = [one for one in study.boundary.geometry if one is not None]
    return shapely.make_valid(shapely.union_all(shapes)) if shapes else None


def _districts(found, wishes, crs, context, town):
    source = found.sources["DISTRICTS"]
    fields, layer = source.fields(), source.sourceName()
    if fields.indexOf(wishes.names) < 0 and wishes.names != "name":
        raise CoreError("missing_column", layer=layer, field=wishes.names,
                        fields=", ".join(fields.names()))
    wanted = {wishes.names: "text", **DISTRICT_COLUMNS}
    columns = {name: kind for name, kind in wanted.items() if fields.indexOf(name) >= 0}
    frame = read_frame(source, columns, context, crs, layer)
    return districts_of(
        frame, layer, unnamed=lambda row: tr("(no name, row {row})").format(row=row), town=town,
        kind=wishes.kind, names=wishes.names)


def rows_of(numbers, only):
    """Rows of the districts to print: all, or those of some names.

    Raises
    ------
    CoreError
        ``atlas_unknown_district``.
    """
    names = numbers.districts.names
    wrong = [one for one in only if one not in names]
    if wrong:
        raise CoreError("atlas_unknown_district", names=", ".join(wrong),
                        known=", ".join(names[:30]))
    return [row for row, name in enumerate(names) if not only or name in only]


def map_layers(given, found, study, context):
    """The layers of the maps, the topmost first: those given, else the score over the town."""
    if given:
        layers, opened = [], context.temporaryLayerStore()
        for place, layer in enumerate(drawable(given)[0]):
            # One that was opened for this run is in no project and has no style yet.
            own = opened.mapLayer(layer.id()) is not None
            layers += dressed(layer, place) if own else [layer]
        return layers
    score = found.layer("SCORE")
    zones = []
    if score is not None:
        styled = score_layers("", "", "")[-1]
        zones = [StyledLayer(score.source(), styled.style, styled.name)]
    if study is None:
        return [open_layer(one) for one in zones] or [found.layer("DISTRICTS")]
    base = {one.style: one for one in study_layers(study.path)}
    wanted = [base["entries"], base["boundary"], *(zones or [base["zones_residents"]])]
    return [layer for layer in map(open_layer, wanted) if layer.featureCount()]


def look_of(wishes, numbers, found, layers, study, letters):
    """What all sheets share, and the names of layers that do not say whose they are."""
    used = {layer.source(): layer for layer in (*layers, *found.layers.values())
            if layer is not None}
    lines, unknown = attribution.of_layers(list(used.values()), study)
    title = wishes.title or (
        tr("District atlas: {town}").format(town=study.name) if study else tr("District atlas"))
    path = str(study.path) if study else ""
    assumptions = attribution.assumptions(list(used.values()), path)
    score = [one for one in (found.layer("SCORE"),) if one is not None]
    notes = [*notes_of(numbers), *attribution.notes(score)]
    if len(assumptions) == 1:
        notes, assumptions = [*notes, *assumptions], ()
    mark = fictional_mark() if is_fictional(lines) else ""
    look = Look(title, wishes.template, wishes.mark or mark,
                kind_text(numbers.districts), tuple(lines), tuple(assumptions),
                # One paragraph: there is little room.
                (" ".join(notes),), letters, _scenario(found.layer("SCENARIO")))
    return look, unknown


def _scenario(layer):
    """The name of the scenario that a layer of results was simulated for, where it says so."""
    made = lineage.read(layer) or lineage.read(layer.source()) if layer is not None else None
    return (made.parameters.get("SCENARIO") or "") if made else ""


def notes_of(numbers):
    """What a reader of the numbers must know."""
    found = [tr("Numbers of zones are shared out to the districts by area; places count where "
                "they stand. District, other districts and what lies in none add up to the town.")]
    if any(one.low is not None for one in numbers.measures):
        found.append(tr("Range: the ranges of the zones added up, the widest that it can be. "
                        "Rank 1 is the largest."))
    else:
        found.append(tr("Rank 1 is the largest."))
    if numbers.of("residents_published") is not None:
        found.append(tr("Residents as published are those of the layer of districts."))
    return found


def table_of(numbers):
    """The numbers as a table with the columns ``atlas_fields.ATLAS_NUMBERS``."""
    import pandas as pd

    from ..atlas_fields import ATLAS_NUMBERS

    names, rows = numbers.districts.names, []
    for one in numbers.measures:
        texts = (one.section, one.key, one.detail or None,
                 tr("{section}: {measure}").format(
                     section=section_label(one.section), measure=measure_label(one)), one.unit)
        ranks = one.ranks()
        for row, name in enumerate(names):
            rows.append((row + 1, name, *texts, one.values[row], *one.band(row), one.town,
                         one.share(row), ranks[row] or None, int((ranks > 0).sum())))
        rows.append((-1, None, *texts, one.rest, np.nan, np.nan, one.town, np.nan, None, None))
        rows.append((0, None, *texts, one.town, one.town_low, one.town_high, one.town,
                     1.0 if one.adds else np.nan, None, None))
    return pd.DataFrame(rows, columns=[name for name, _kind in ATLAS_NUMBERS])
