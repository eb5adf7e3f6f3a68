"""The numbers of a district as a table in a frame of the sheet, as large as they fit."""

from dataclasses import dataclass

from ...core.atlas import marks
from ..i18n import tr
from ..typography import wrapped
from . import atlas_items as items

SIZES = (9.0, 8.5, 8.0, 7.6, 7.2, 6.8, 6.4, 6.0, 5.6, 5.2)
GAP, PAD = 4.0, 1.6
# Height of a heading and of the line of column heads, in lines.
HEADING, HEAD = 1.35, 1.15
# A column of the table has at least so many letters' breadths for its labels.
LEAST_LABEL = 11.0
MOST_COLUMNS = 3
# Cell that is set in small letters: low and high.
RANGE = 1
# Letters stand this part of a line below the rule above them.
DOWN = 0.09
# Between the last rule of a block and the bar of the next heading, in lines.
APART = 0.16


@dataclass(frozen=True)
class Row:
    """Texts of a line; ``minor`` ones give way first where room lacks."""

    label: str
    value: str
    band: str = ""
    town: str = ""
    rank: str = ""
    minor: bool = False

    def cells(self):
        return self.value, self.band, self.town, self.rank


@dataclass(frozen=True)
class Block:
    """A heading and its rows."""

    heading: str
    rows: tuple


@dataclass(frozen=True)
class _Fit:
    """How a table is set: size, width of a column, widths of the cells, and its columns, each a
    list of ``(top, block, [(row, lines)])``, in lines."""

    size: float
    width: float
    cells: tuple
    columns: list
    lines: float


def put_table(layout, blocks, box, largest):
    """Set blocks into a box; gives how many rows had to be left out.

    Parameters
    ----------
    blocks : list of Block
    box : (x, y, width, height)
        [mm]
    largest : float
        Largest size of letters [pt].
    """
    blocks = [block for block in blocks if block.rows]
    kept, dropped = blocks, 0
    while True:
        fit = _fitted(kept, box, largest, bool(dropped))
        if fit is not None:
            break
        kept, dropped = _without_last(kept), dropped + 1
        if not kept:
            return dropped
    _draw(layout, fit, box, dropped)
    return dropped


def _without_last(blocks):
    """The blocks without the last row that gives way first."""
    for wanted in (True, False):
        for place in range(len(blocks) - 1, -1, -1):
            rows = blocks[place].rows
            found = [number for number, row in enumerate(rows) if row.minor or not wanted]
            if found:
                rest = rows[:found[-1]] + rows[found[-1] + 1:]
                own = [Block(blocks[place].heading, rest)] if rest else []
                return [*blocks[:place], *own, *blocks[place + 1:]]
    return []


def _fitted(blocks, box, largest, with_rest):
    """The largest setting that fits; None where there is none."""
    _x, _y, width, height = box
    for size in (one for one in SIZES if one <= largest + 0.01):
        style = items.style_of(size)
        cells = _cell_widths(blocks, style)
        least = sum(cells) + LEAST_LABEL * size * items.MM_PER_PT
        room = height / items.pitch_of(size) - HEAD - (1.1 if with_rest else 0.0)
        for count in range(1, MOST_COLUMNS + 1):
            each = (width - (count - 1) * GAP) / count
            if each < least:
                break
            measured = [[(row, wrapped(row.label, style, each - sum(cells) - 0.5))
                         for row in block.rows] for block in blocks]
            for split in (False, True):
                columns = _balanced(blocks, measured, count, room, split)
                if columns:
                    return _Fit(size, each, cells, columns, room)
    return None


def _cell_widths(blocks, style):
    """Widths of value, band, town and rank; 0 for a column without a text."""
    small = items.style_of(style.size() * 0.88)
    heads, widths = _heads(), []
    for place, texts in enumerate(zip(*(row.cells() for block in blocks for row in block.rows))):
        if not any(texts):
            widths.append(0.0)
            continue
        look = small if place == RANGE else style
        widths.append(PAD + max(items.width_of(heads[place], small),
                                *(items.width_of(text, look) for text in texts)))
    return tuple(widths)


def _heads():
    return tr("District"), tr("Range"), tr("Town"), tr("Ranked")


def _balanced(blocks, measured, count, room, split):
    """Blocks in columns of about one height; None where they do not fit."""
    whole = sum(HEADING + sum(len(lines) for _row, lines in rows) for rows in measured)
    limit = max(whole / count, 1.0)
    while limit <= room + 1e-6:
        columns = _filled(blocks, measured, count, limit, split)
        if columns:
            return columns
        limit += 0.5 if limit + 0.5 <= room or limit >= room else room - limit
    return None


def _filled(blocks, measured, count, limit, split):
    columns, top = [[]], 0.0
    for block, rows in zip(blocks, measured):
        rest = list(rows)
        whole = HEADING + sum(len(lines) for _row, lines in rest)
        if top + whole > limit and top > 0 and not (split and _part(rest, limit - top)):
            columns.append([])
            top = 0.0
        while rest:
            part = _part(rest, limit - top)
            if not part or (len(part) < len(rest) and not split):
                return None
            columns[-1].append((top, block, part))
            top += HEADING + sum(len(lines) for _row, lines in part)
            rest = rest[len(part):]
            if rest:
                columns.append([])
                top = 0.0
    return columns if len(columns) <= count else None


def _part(rows, room):
    """The first rows that fit below a heading: all, or at least two."""
    used, found = HEADING, []
    for row, lines in rows:
        used += len(lines)
        if used > room + 1e-6:
            break
        found.append((row, lines))
    return found if len(found) >= min(2, len(rows)) else []


def _draw(layout, fit, box, dropped):
    x, y, width, height = box
    pitch = items.pitch_of(fit.size)
    lines, bars = [], []
    _draw_heads(layout, fit, box)
    for number, column in enumerate(fit.columns):
        left = x + number * (fit.width + GAP)
        for top, block, rows in column:
            start = y + (HEAD + top) * pitch
            bars.append((left - x, start - y + APART * pitch, fit.width,
                         (HEADING - APART - 0.02) * pitch))
            items.fitted_label(
                layout, f"heading_{number}", block.heading,
                (left + 0.6, start + 0.2 * pitch, fit.width - 0.6, pitch * 1.1), fit.size,
                least=0.88, bold=True)
            _draw_rows(layout, fit, rows, left, start + HEADING * pitch)
            below = start + HEADING * pitch - y
            for _row, texts in rows:
                below += len(texts) * pitch
                lines.append((left - x, below, fit.width))
    behind = items.put_svg(layout, "rules", _rules(width, height, lines, bars), box)
    layout.moveItemToBottom(behind)
    if dropped:
        items.put_label(
            layout, "rest", tr("and {count} more in the table of numbers").format(count=dropped),
            (x, y + height - 1.05 * pitch, width, 1.05 * pitch),
            items.style_of(fit.size * 0.88, colour=items.QUIET), "right")


def _draw_heads(layout, fit, box):
    x, y, _width, _height = box
    style = items.style_of(fit.size * 0.88, colour=items.QUIET)
    for number in range(len(fit.columns)):
        right = x + number * (fit.width + GAP) + fit.width
        for head, wide in reversed(list(zip(_heads(), fit.cells))):
            if wide:
                items.put_label(layout, f"head_{number}", head,
                                (right - wide, y, wide, items.pitch_of(fit.size)), style, "right")
            right -= wide


def _draw_rows(layout, fit, rows, left, top):
    """Labels and numbers of a block, each column of them as one text."""
    pitch = items.pitch_of(fit.size)
    texts = [line for _row, lines in rows for line in lines]
    style, high = items.style_of(fit.size), len(texts) * pitch + 0.05
    names = fit.width - sum(fit.cells)
    items.put_label(layout, "names", "\n".join(texts), (left, top + DOWN * pitch, names, high),
                    style)
    right = left + fit.width
    for place in range(len(fit.cells) - 1, -1, -1):
        wide, column = fit.cells[place], []
        # Small letters stand on the same line as the others.
        down = DOWN - 0.06 if place == RANGE else DOWN
        for row, lines in rows:
            # Beside the last line of a long name.
            column += [""] * (len(lines) - 1) + [row.cells()[place]]
        if wide and any(column):
            items.put_label(layout, f"cells_{place}", "\n".join(column),
                            (right - wide, top + down * pitch, wide, high),
                            _look(place, fit.size), "right")
        right -= wide


def _look(place, size):
    if place == 0:
        return items.style_of(size, bold=True)
    style = items.style_of(size * (0.88 if place == RANGE else 1.0), colour=items.QUIET)
    # All columns keep the distance of lines of the names.
    style.setLineHeight(items.pitch_of(size))
    return style


def _rules(width, height, lines, bars):
    return marks.picture(width, height, [
        *(marks.rectangle(left, top, wide, tall, "#e8edf0") for left, top, wide, tall in bars),
        *(marks.line(left, y, left + wide, y, "#d5dbe0", 0.1) for left, y, wide in lines)])
