"""Census table T001101 of the sample town, as e-Stat publishes it for 500 m cells.

Two heading rows; small cells are suppressed: their total, sexes and households stay, the rest is
``*`` and is counted in a neighbour, which lists them. The totals of that neighbour stay its own.
"""

from .draws import Draws, apportion
from .people import SIZES, foreign
from .tables import rows

KEYS = ("KEY_CODE", "HTKSYORI", "HTKSAKI", "GASSAN")
NORMAL, RECEIVER, SUPPRESSED = "0", "1", "2"
# First age of the groups of the table as places in people.AGES: from, to.
_GROUPS = ((0, 2), (2, 9), (2, 5), (3, 9), (4, 9), (5, 9), (6, 9), (7, 9), (8, 9))
# Figures that a suppressed row still tells: residents, men, women, households, private households.
_OPEN = (0, 1, 2, 33, 34)
_SMALL_RESIDENTS, _SMALL_HOUSEHOLDS = 10, 3


def figures(cell, draws):
    """The 50 figures of a cell.

    Parameters
    ----------
    cell : people.Cell
    draws : Draws

    Returns
    -------
    list of int
    """
    men, women = cell.men, cell.women
    result = [cell.residents, sum(men), sum(women)]
    for start, end in _GROUPS:
        result += _both(sum(men[start:end]), sum(women[start:end]))
    result += _both(*foreign(cell, draws))
    return result + _households(cell, draws)


def _both(men, women):
    return [men + women, men, women]


def _households(cell, draws):
    """Households, private ones, by size, by family, with children or old people."""
    shares = [share * draws.between(0.8, 1.2) for share in SIZES[cell.profile]]
    mean_size = sum(size * share for size, share in enumerate(shares, 1)) / sum(shares)
    private = max(1, int(cell.residents / mean_size + 0.5))
    homes = 1 if cell.residents > 200 and draws.share() < 0.15 else 0
    sizes = apportion(private, shares)
    single, couple = sizes[0], sizes[1]
    family = int((private - single) * 0.97)
    nuclear = int(family * draws.between(0.82, 0.9))
    children = cell.men[0] + cell.women[0]
    old = sum(cell.men[5:9]) + sum(cell.women[5:9])
    return [
        private + homes,
        private,
        *sizes,
        family,
        nuclear,
        family - nuclear,
        min(private - single, int(children / 1.35 + 0.5)),
        min(private, int(old / 1.45 + 0.5)),
        min(single, int(single * draws.between(0.05, 0.16))),
        min(single, int(old * draws.between(0.13, 0.19))),
        min(couple, int(old * draws.between(0.16, 0.22) / 1.2)),
    ]


def table(cells):
    """Rows of the table, headings included, as texts.

    Parameters
    ----------
    cells : list of people.Cell
        In the order of their codes.

    Returns
    -------
    list of list of str
    """
    draws = Draws(4)
    own = {cell.code: figures(cell, draws) for cell in cells}
    receivers = _receivers(cells, own)
    members = {}
    for code, receiver in receivers.items():
        members.setdefault(receiver, []).append(code)
    headings = rows("mesh_columns")
    result = [
        [*KEYS, *(row["column"] for row in headings)],
        ["", "", "", "", *(row["label"] for row in headings)],
    ]
    for code, values in own.items():
        if code in receivers:
            shown = [str(v) if i in _OPEN else "*" for i, v in enumerate(values)]
            result.append([code, SUPPRESSED, receivers[code], "", *shown])
            continue
        group = members.get(code, [])
        merged = [
            v if i in _OPEN else v + sum(own[member][i] for member in group)
            for i, v in enumerate(values)
        ]
        kind = RECEIVER if group else NORMAL
        result.append([code, kind, "", ";".join(group), *map(str, merged)])
    return result


def _receivers(cells, own):
    """Small cells and the neighbour that takes their figures: same 1 km cell first, then largest.

    A small cell without a larger neighbour stays as it is.
    """
    small = {code for code, v in own.items()
             if v[0] < _SMALL_RESIDENTS or v[34] < _SMALL_HOUSEHOLDS}  # fmt: skip
    large = [cell for cell in cells if cell.code not in small]
    result = {}
    for cell in cells:
        if cell.code not in small:
            continue
        near = [c for c in large if abs(c.x - cell.x) < 900 and abs(c.y - cell.y) < 720]
        if near:
            best = max(near, key=lambda c: (c.code[:8] == cell.code[:8], c.residents))
            result[cell.code] = best.code
    return result
