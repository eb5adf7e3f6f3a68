"""The sheets that maps are printed on: ``resources/layouts/*.qpt``, or an office's own file.

What is put into a sheet is found by the ids of its items, which are in :func:`meanings`.
"""

import re
from pathlib import Path

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemPicture,
    QgsPathResolver,
    QgsPrintLayout,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from ...core.errors import CoreError
from ..i18n import tr
from ..resources import RESOURCES

PAPERS = ("A4", "A3")
# Height over width of what is shown, from which a sheet stands upright.
UPRIGHT = 1.25
# Custom property of items that share the room of a column.
FLOW = "nigiwai_flow"
# Custom property of a map: ids of what moves up with its lower edge, where sources are many.
GIVES = "nigiwai_gives"
# Custom property of a scale bar: its width in the template [mm].
WIDTH = "nigiwai_width"


def meanings():
    """Id of an item → what it shows."""
    return {
        "title": tr("title"),
        "subtitle": tr("subtitle"),
        "mark": tr("mark"),
        "map": tr("map"),
        "inset": tr("inset map"),
        "legend": tr("legend"),
        "scale": tr("scale in words"),
        "scale_bar": tr("scale bar"),
        "north_arrow": tr("north arrow"),
        "date": tr("date"),
        "crs": tr("coordinate system"),
        "sources": tr("sources and licences"),
        "assumptions": tr("assumptions"),
        "notes": tr("notes"),
        "version": tr("version"),
    }


def builtin(paper="A4", upright=False):
    """Path of a sheet that comes with the plugin."""
    name = f"{paper.lower()}_{'portrait' if upright else 'landscape'}"
    return RESOURCES / "layouts" / f"{name}.qpt"


def stands_upright(extent):
    """Whether what is shown is better printed on a sheet that stands."""
    return extent.height() > UPRIGHT * extent.width()


def load(project, path):
    """A layout of a project from a template.

    Raises
    ------
    CoreError
        ``missing_file``, ``layout_unreadable``, ``layout_no_map``.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise CoreError("missing_file", file=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CoreError("layout_unreadable", file=path.name) from error
    document = QDomDocument()
    # What is no template can be XML, too; a file from elsewhere may not name other files.
    if "<!DOCTYPE" in text or not _parsed(document, text):
        raise CoreError("layout_unreadable", file=path.name)
    if document.documentElement().tagName() != "Layout":
        raise CoreError("layout_unreadable", file=path.name)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    context = QgsReadWriteContext()
    context.setPathResolver(QgsPathResolver(str(path)))
    _items, fine = layout.loadFromTemplate(document, context, True)
    if not fine or layout.pageCollection().pageCount() == 0:
        raise CoreError("layout_unreadable", file=path.name)
    if item_of(layout, "map") is None:
        raise CoreError("layout_no_map", file=path.name)
    layout.setName(path.stem)
    _keep_width(layout, document)
    for item in layout.items():
        if isinstance(item, QgsLayoutItemPicture):
            _find_picture(item, path)
    return layout


def _find_picture(item, template):
    """A picture that is not where it was lies beside the template; none comes from a network."""
    file = item.picturePath()
    if "://" in file or file.startswith("/vsi"):
        raise CoreError("layout_remote", item=item.id() or item.displayName(),
                        file=template.name, address=file)
    beside = template.parent / re.split(r"[\\/]", file)[-1]
    if file and not file.startswith("base64:") and not Path(file).is_file() and beside.is_file():
        item.setPicturePath(str(beside))


def _keep_width(layout, document):
    """A scale bar without a scale shrinks when it is read: note how wide it was drawn."""
    bar = item_of(layout, "scale_bar")
    elements = document.documentElement().elementsByTagName("LayoutItem")
    for number in range(elements.count()):
        element = elements.at(number).toElement()
        if bar is not None and element.attribute("id") == "scale_bar":
            bar.setCustomProperty(WIDTH, element.attribute("size").split(",")[0])


def _parsed(document, text):
    done = document.setContent(text)
    # (bool, message, line, column) in Qt 5.
    return bool(done[0] if isinstance(done, tuple) else done)


def item_of(layout, name):
    """The item with an id, or None."""
    return layout.itemById(name)


def items_of(layout):
    """Id → item of those that we know and the sheet has."""
    found = {name: item_of(layout, name) for name in meanings()}
    return {name: item for name, item in found.items() if item is not None}


def lacking(path):
    """What a template has no place for, in words."""
    known = set(re.findall(r'\sid="([a-z_]+)"', Path(path).read_text(encoding="utf-8-sig")))
    return [text for name, text in meanings().items() if name not in known]


def remove(layout, name):
    """Take an item out of a sheet; where there is none, nothing happens."""
    item = item_of(layout, name)
    if item is not None:
        layout.removeLayoutItem(item)


def flows_of(layout):
    """Items that share room, by flow, each from the top down."""
    flows = {}
    for item in layout.items():
        if isinstance(item, QgsLayoutItem) and item.customProperty(FLOW):
            flows.setdefault(item.customProperty(FLOW), []).append(item)
    return {name: sorted(items, key=lambda one: one.pagePos().y())
            for name, items in flows.items()}
