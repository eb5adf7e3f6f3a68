"""A column whose items share its room: what the legend does not need is for the notes.

The items of a flow carry the custom property ``nigiwai_flow`` in the template. Their boxes there
together are its room; an item of a fixed size (the inset) keeps its place.
"""

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutPoint

from ..i18n import tr
from . import legend
from .templates import GIVES, flows_of, item_of
from .texts import SCALES, put, resize, set_text

GAP = 3.0
# Before sources are set smaller than this share of their size, the map gives up to so much of
# its height.
READABLE, MOST = 0.88, 0.3
# A legend is set in several columns only where each has at least this width [mm].
NARROWEST = 30.0


def make_room(layout, text):
    """Let many sources take room from the map, where the template says that it gives some."""
    item, sheet_map = item_of(layout, "sources"), item_of(layout, "map")
    moved = sheet_map.customProperty(GIVES)
    if item is None or not moved or not text:
        return
    box, style = item.rect(), item.textFormat()
    extra = set_text(item, text, style, READABLE, box.width()).height() - box.height() + 0.2
    extra = min(extra, MOST * sheet_map.rect().height())
    item.setTextFormat(style)
    if extra <= 0:
        return
    resize(sheet_map, sheet_map.rect().width(), sheet_map.rect().height() - extra)
    for name in (*moved.split(","), "sources"):
        one = item_of(layout, name)
        if one is not None:
            one.attemptMove(QgsLayoutPoint(one.pagePos().x(), one.pagePos().y() - extra))
    resize(item, box.width(), box.height() + extra)


def rooms_of(layout):
    """Flow → (x, top, width, bottom) of its room [mm]; ask before an item is taken away."""
    found = {}
    for name, items in flows_of(layout).items():
        boxes = [item.mapRectToScene(item.rect()) for item in items]
        found[name] = (
            min(box.left() for box in boxes), min(box.top() for box in boxes),
            max(box.width() for box in boxes), max(box.bottom() for box in boxes))
    return found


def arrange(layout, rooms, texts):
    """Place legend and long texts, in their flows or in their boxes.

    Parameters
    ----------
    texts : dict
        Id of a label → its lines; where room lacks, the last lines give way to a count.
    """
    flows = flows_of(layout)
    in_flow = {item.id() for items in flows.values() for item in items}
    for name, lines in texts.items():
        if not lines or name not in in_flow:
            put(layout, name, "\n".join(lines))
    for name, items in flows_of(layout).items():
        _arrange(items, rooms[name], texts)
    item = item_of(layout, "legend")
    if item is not None and "legend" not in in_flow:
        _fit_alone(item)


def _fit_alone(item):
    box, fitting = item.rect(), legend.Fitting(item)
    for scale, columns, split in _ways(fitting, box.width()):
        size = fitting.size(scale, box.width(), columns, split)
        if size.width() <= box.width() and size.height() <= box.height():
            break
    item.setResizeToContents(False)
    resize(item, box.width(), box.height())


def _ways(fitting, width):
    """``(scale, columns, split)``, the better to read first: a little smaller before more
    columns, whole layers before such that go on in the next column."""
    most = max(fitting.columns, min(3, int(width // NARROWEST)))
    columns = range(fitting.columns, most + 1)
    shapes = [(count, split) for count in columns
              for split in ((False, True) if count > 1 else (False,))]
    return [(scale, *shape) for scales in (SCALES[:4], SCALES[4:]) for shape in shapes
            for scale in scales]


class _Part:
    """A flexible item: ``size`` sets it and gives its width and height."""

    def __init__(self, item, lines=()):
        self.item, self.lines = item, list(lines)
        is_legend = isinstance(item, QgsLayoutItemLegend)
        self.fitting = legend.Fitting(item) if is_legend else None
        self.style = None if is_legend else item.textFormat()

    def size(self, way, width, cut):
        scale = way[0]
        if self.fitting:
            size = self.fitting.size(scale, width, *way[1:])
            return size.width(), size.height()
        lines = self.lines
        if cut and len(lines) > 2:
            kept = max(len(lines) - cut, 2)
            rest = len(lines) - kept
            if rest:
                lines = [*lines[:kept], tr("and {count} more").format(count=f"{rest:,}")]
        size = set_text(self.item, "\n".join(lines), self.style, max(scale, 0.7), width)
        return size.width(), size.height()


def _arrange(items, room, texts):
    left, top, width, bottom = room
    fixed = [item for item in items
             if not isinstance(item, (QgsLayoutItemLegend, QgsLayoutItemLabel))]
    tops = [item.mapRectToScene(item.rect()).top() for item in fixed]
    bottom = min([bottom, *(one - GAP for one in tops)])
    parts = [_Part(item, texts.get(item.id(), ())) for item in items if item not in fixed]
    if not parts:
        return
    heights = _heights(parts, width, bottom - top)
    for part, height in zip(parts, heights):
        if part.fitting:
            part.item.setResizeToContents(False)
        part.item.attemptMove(QgsLayoutPoint(left, top))
        # The last one takes what is left, so that rounding crops nothing.
        last = part is parts[-1] and not part.fitting
        resize(part.item, width, max(bottom - top, height) if last else height + 0.1)
        top += height + 0.1 + GAP


def _heights(parts, width, room):
    """Heights of the parts, as large as they fit; longer lists are cut before a legend is."""
    gaps = (len(parts) - 1) * (GAP + 0.1)
    fitting = next((part.fitting for part in parts if part.fitting), None)
    ways = _ways(fitting, width) if fitting else [(scale, 1, False) for scale in SCALES]
    longest = max((len(part.lines) for part in parts), default=0)
    tries = [(way, 0) for way in ways] + [(ways[-1], cut) for cut in range(1, longest)]
    for way, cut in tries:
        sizes = [part.size(way, width, cut) for part in parts]
        if (sum(height for _width, height in sizes) + gaps <= room
                and all(wide <= width + 0.01 for wide, _height in sizes)):
            break
    return [height for _width, height in sizes]
