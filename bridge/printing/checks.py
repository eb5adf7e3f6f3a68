"""What is wrong with a sheet before anybody prints it: cropped, overlapping, empty, untrue."""

import itertools

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemGroup,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemShape,
)

from ..i18n import tr
from . import legend
from .templates import meanings

TOLERANCE = 0.3  # mm; QGIS rounds the width of glyphs to pixels
# A sheet is hard to read below this size of text.
SMALLEST_PT = 4.5


def faults(layout):
    """Sentences about what is wrong with a sheet; none where all is well."""
    items = _items(layout)
    found = []
    for item in items:
        found += _off_page(layout, item) + _content(item)
    return found + _overlaps(items) + _legend_faults(layout)


def name_of(item):
    """What an item is called in a sentence."""
    return meanings().get(item.id()) or item.displayName()


def _items(layout):
    """What one sees, without pages, groups and frames around others."""
    return [
        item for item in layout.items()
        if isinstance(item, QgsLayoutItem) and item.isVisible()
        and not isinstance(item, (QgsLayoutItemPage, QgsLayoutItemGroup))
    ]


def _box(item):
    return item.mapRectToScene(item.rect())


def _off_page(layout, item):
    pages = layout.pageCollection()
    box = _box(item).adjusted(TOLERANCE, TOLERANCE, -TOLERANCE, -TOLERANCE)
    if any(pages.page(number).mapRectToScene(pages.page(number).rect()).contains(box)
           for number in range(pages.pageCount())):
        return []
    return [tr("“{item}” lies partly off the page.").format(item=name_of(item))]


def _content(item):
    """Faults of what an item holds."""
    if isinstance(item, QgsLayoutItemLabel):
        return _label_faults(item)
    if isinstance(item, QgsLayoutItemLegend):
        return _legend_size(item)
    empty = (
        (isinstance(item, QgsLayoutItemMap) and not item.layers())
        or (isinstance(item, QgsLayoutItemPicture) and item.isMissingImage())
        or (isinstance(item, QgsLayoutItemPicture) and not item.picturePath()
            and not item.evaluatedPath())
    )
    return [tr("“{item}” is empty.").format(item=name_of(item))] if empty else []


def _label_faults(item):
    text = item.currentText()
    if not text.strip():
        return [tr("“{item}” is empty.").format(item=name_of(item))]
    needed, box = item.sizeForText(), item.rect()
    found = []
    if needed.width() > box.width() + TOLERANCE or needed.height() > box.height() + TOLERANCE:
        found.append(tr("“{item}” does not fit its box: its text is cropped.").format(
            item=name_of(item)))
    size = item.textFormat().size()
    if size < SMALLEST_PT:
        found.append(tr("“{item}” is set very small ({size} pt).").format(
            item=name_of(item), size=f"{size:.1f}"))
    return found


def _legend_size(item):
    needed, box = legend.needed(item), item.rect()
    if needed.width() <= box.width() + TOLERANCE and needed.height() <= box.height() + TOLERANCE:
        return []
    return [tr("The legend does not fit: it needs {width} × {height} mm, its box has {box_width} "
               "× {box_height} mm. Show fewer layers, or take a larger sheet.").format(
        width=f"{needed.width():.0f}", height=f"{needed.height():.0f}",
        box_width=f"{box.width():.0f}", box_height=f"{box.height():.0f}")]


def _overlaps(items):
    found = []
    solid = [item for item in items if not isinstance(item, QgsLayoutItemShape)]
    for one, other in itertools.combinations(solid, 2):
        shared = _box(one).intersected(_box(other))
        if shared.width() <= TOLERANCE or shared.height() <= TOLERANCE or _is_frame(one, other):
            continue
        found.append(tr("“{one}” and “{other}” overlap.").format(
            one=name_of(one), other=name_of(other)))
    return found


def _is_frame(one, other):
    """Whether an item that we do not know lies around another: a frame, a background, a logo
    on purpose over the map."""
    known = meanings()
    return one.id() not in known or other.id() not in known


def _legend_faults(layout):
    """The legend must name just the layers that the map shows something of."""
    item = layout.itemById("legend")
    if not isinstance(item, QgsLayoutItemLegend) or not hasattr(layout, "shown"):
        return []
    named = {node.layerId() for node in item.model().rootGroup().findLayers()}
    shown = {layer.id(): layer.name() for layer in layout.shown}
    missing = [name for key, name in shown.items() if key not in named]
    if not missing and named <= set(shown):
        return []
    return [tr("The legend does not name what the map shows: {layers}.").format(
        layers=tr(", ").join(missing))]
