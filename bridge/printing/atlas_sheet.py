"""One sheet of an atlas: the map of a district, its numbers beside those of the town, charts."""

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsInvertedPolygonRenderer,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor

from ..atlas_labels import (
    full_label,
    is_number,
    measure_label,
    number,
    section_label,
    unit_text,
)
from ..i18n import tr
from ..typography import INK, text_format
from . import atlas_items as items
from .atlas_charts import put_charts
from .atlas_table import Block, Row, put_table
from .sheet import sheet
from .templates import GIVES

SECTIONS = ("people", "vibrancy", "change", "danger", "shelters", "access", "plan", "facilities",
            "resources", "needs")
# Told by the chart of ages.
CHARTED = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")
CHARTS = ("chart_ages", "chart_hours", "chart_place")
NUMBERS = "numbers"
# What lies around a district, as a share of its longer side.
MARGIN = 0.12
# Sheets up to this width or height are set in small letters [mm].
SMALL_PAPER = 215.0
OWN = "#b3261e"
# Above this share of the numbers of a section, their unit stands in its heading.
COMMON = 0.6


@dataclass(frozen=True)
class Look:
    """What all sheets of an atlas share; see :func:`.sheet.sheet`.

    ``letters`` is the size of names of districts on the map [pt], ``scenario`` the name of that
    whose changes are told.
    """

    title: str
    template: str
    mark: str = ""
    kind: str = ""
    sources: tuple = ()
    assumptions: tuple = ()
    notes: tuple = ()
    letters: float = 6.5
    scenario: str = ""


def district_sheet(numbers, row, look, project, layers, town):
    """The sheet of a district.

    Parameters
    ----------
    numbers : core.atlas.numbers.Numbers
    row : int
        Of the district.
    look : Look
    project : QgsProject
        Its CRS, in metres, is that of the districts.
    layers : list of QgsMapLayer
        What the map shows, the topmost first.
    town : QgsVectorLayer or None
        Outline for the inset.

    Returns
    -------
    (QgsPrintLayout, int)
        The sheet, and how many numbers found no room.
    """
    districts = numbers.districts
    extent = _extent(districts.shapes[row])
    own = _own_layer(districts, row, project.crs())
    others = _other_layer(districts, row, project.crs(), extent, look.letters)
    shown = [*([others] if others is not None else []), own, *layers]
    layout = sheet(
        project, shown, title=districts.names[row], subtitle=_subtitle(look, row, districts),
        mark=look.mark, template=look.template, extent=extent, town=town, sources=look.sources,
        assumptions=look.assumptions, notes=look.notes)
    layout.setName(look.title)
    marked = _mark_inset(layout, own)
    # A layout does not hold its project.
    layout.kept = (*layout.kept, project, town, marked)
    return layout, _fill(layout, numbers, row, look.scenario)


def _extent(shape):
    west, south, east, north = shape.bounds
    extent = QgsRectangle(west, south, east, north)
    extent.grow(MARGIN * max(extent.width(), extent.height()))
    return extent


def _subtitle(look, row, districts):
    text = tr("{title}, sheet {number} of {count}").format(
        title=look.title, number=row + 1, count=len(districts))
    return tr("{text} ({kind})").format(text=text, kind=look.kind) if look.kind else text


def _layer(name, crs, rows):
    """A layer in memory of named shapes."""
    layer = QgsVectorLayer("MultiPolygon", name, "memory")
    layer.setCrs(crs)
    fields = QgsFields()
    fields.append(QgsField("name", QMetaType.Type.QString))
    layer.dataProvider().addAttributes(fields.toList())
    layer.updateFields()
    features = []
    for text, shape in rows:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry()
        geometry.fromWkb(shape.wkb)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature.setAttribute("name", text)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _own_layer(districts, row, crs):
    """The district; what lies around it is paled."""
    layer = _layer(tr("District of this sheet"), crs,
                   [(districts.names[row], districts.shapes[row])])
    symbol = QgsFillSymbol.createSimple({
        "color": "255,255,255,150", "outline_color": INK, "outline_width": "0.8",
        "joinstyle": "round"})
    layer.setRenderer(QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(symbol)))
    return layer


def _other_layer(districts, row, crs, extent, size):
    """Outlines and names of the districts around; None where there are none."""
    import shapely

    # The map may show more than was asked for.
    room = shapely.box(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    room = room.buffer(1.5 * max(extent.width(), extent.height()))
    near = np.flatnonzero(shapely.intersects(room, districts.shapes))
    rows = [(districts.names[one], districts.shapes[one]) for one in near if one != row]
    if not rows:
        return None
    layer = _layer(tr("Other districts"), crs, rows)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({
        "style": "no", "outline_color": "#7d8a94", "outline_width": "0.25"})))
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.placement = Qgis.LabelPlacement.Horizontal
    style = text_format(size, colour=items.QUIET)
    around = QgsTextBufferSettings()
    around.setEnabled(True)
    around.setSize(0.5)
    around.setColor(QColor("#ffffff"))
    style.setBuffer(around)
    settings.setFormat(style)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def _mark_inset(layout, own):
    """Fill the district in the inset; gives the layer that does it."""
    item = layout.itemById("inset")
    if item is None:
        return None
    filled = own.clone()
    filled.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(
        {"color": OWN, "outline_color": OWN, "outline_width": "0.2"})))
    item.setLayers([filled, *item.layers()])
    return filled


def _fill(layout, numbers, row, scenario):
    """Numbers and charts into their frames; gives how many numbers found no room."""
    sheet_map, small = layout.itemById("map"), is_small(layout)
    given_up = _given_up(sheet_map)
    box = items.taken_box(layout, NUMBERS)
    if NUMBERS not in (sheet_map.customProperty(GIVES) or "").split(","):
        box = (*box[:3], box[3] - given_up)
    dropped = put_table(layout, blocks_of(numbers, row, scenario), box, 7.6 if small else 9.5)
    boxes = [items.taken_box(layout, name) for name in CHARTS]
    put_charts(layout, numbers, row, [one for one in boxes if one is not None],
               6.4 if small else 8.0)
    return dropped


def is_small(layout):
    """Whether a sheet is set in small letters."""
    page = layout.pageCollection().page(0).pageSize()
    return min(page.width(), page.height()) <= SMALL_PAPER


def _given_up(sheet_map):
    """Height that the map gave up for the sources [mm]."""
    height = sheet_map.customProperty("nigiwai_height")
    return max(float(height) - sheet_map.rect().height(), 0.0) if height else 0.0


def blocks_of(numbers, row, scenario=""):
    """The numbers of a district as blocks of a table; a number that is not known is left out."""
    blocks = []
    for section in SECTIONS:
        found = [one for one in numbers.measures
                 if one.section == section and one.key not in CHARTED
                 and np.isfinite(one.values[row])]
        if found:
            unit = _common_unit(found)
            heading = _heading(section, scenario)
            if unit:
                heading = tr("{name} ({unit})").format(name=heading, unit=unit)
            blocks.append(Block(heading, tuple(_row(one, row, numbers, unit) for one in found)))
        elif any(one.section == section for one in numbers.measures):
            # Others have numbers here: an empty place would be taken for nothing.
            blocks.append(Block(_heading(section, scenario), (
                Row(tr("No data for this district"), "–"),)))
    return blocks


def _heading(section, scenario):
    if section == "change" and scenario:
        return tr("What changes in “{scenario}”").format(scenario=scenario)
    return section_label(section)


def _common_unit(measures):
    """The unit of most numbers of a section, told once in its heading; empty where they differ."""
    units = [unit_text(one) for one in measures]
    most = max(units, key=units.count)
    return most if units.count(most) > COMMON * len(units) else ""


def _row(measure, row, numbers, unit):
    text, band = number(measure, float(measure.values[row]), *measure.band(row))
    town = number(measure, measure.town, measure.town_low, measure.town_high)[0]
    ranks = measure.ranks()
    # Where all are equal nobody is first.
    told = len(numbers.districts) > 1 and len(set(ranks[ranks > 0])) > 1
    label = measure_label(measure) if unit_text(measure) == unit else full_label(measure)
    return Row(label, text, band, town if is_number(town) else "",
               str(ranks[row]) if told else "", _gives_way(measure, row))


def _gives_way(measure, row):
    return bool(measure.detail) and (
        measure.section in ("resources", "needs") or not measure.values[row])
