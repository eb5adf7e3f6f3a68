"""A map of one district as SVG: hazards in their official colours, problem areas with numbers.

Drawn without a plotting package, so that the colours are exactly those of the registry.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import numpy as np

WIDTH, MOST_HEIGHT, LEAST_HEIGHT = 560.0, 520.0, 300.0
# Around the district, as a share of its longer side.
MARGIN = 0.05
# Outline of problem areas by severity, told apart by their breadth too.
SEVERITY = {1: ("#0a5c94", 1.6), 2: ("#b34700", 2.2), 3: ("#880e4f", 3.0)}
# What is drawn outside the frame and hidden by it [units of the picture].
BEYOND = 8.0
_STEPS = (1.0, 2.0, 5.0)


@dataclass(frozen=True)
class MapContent:
    """What a map shows; shapes in a projected CRS [m].

    Parameters
    ----------
    outline : shapely geometry
    zones : sequence of shapely geometry
    hazards : sequence of (str, shapely geometry)
        Colour (``#rrggbb``) and area, the worst last.
    areas : sequence of (str, int, shapely geometry)
        Number, severity and shape of problem areas.
    induction : shapely geometry or None
        Residence induction area.
    shelters, homes : sequence of (float, float)
    title : str
        Read aloud in the map's place.
    metres : str
        Unit at the bar.
    """

    outline: object
    zones: tuple = ()
    hazards: tuple = ()
    areas: tuple = ()
    induction: object = None
    shelters: tuple = ()
    homes: tuple = ()
    title: str = ""
    metres: str = "m"


class _Paper:
    """From metres to the units of the picture."""

    def __init__(self, outline):
        import shapely

        west, south, east, north = outline.bounds
        room = MARGIN * max(east - west, north - south, 1.0)
        west, south, east, north = west - room, south - room, east + room, north + room
        wide, high = east - west, north - south
        self.scale = min(WIDTH / wide, MOST_HEIGHT / high)
        self.height = min(max(high * self.scale, LEAST_HEIGHT), MOST_HEIGHT)
        self.west = west - (WIDTH / self.scale - wide) / 2
        self.north = north + (self.height / self.scale - high) / 2
        self.frame = shapely.box(
            self.west, self.north - self.height / self.scale,
            self.west + WIDTH / self.scale, self.north)

    def points(self, coordinates):
        xy = np.asarray(coordinates, dtype=float).reshape(-1, 2)
        return np.column_stack(
            [(xy[:, 0] - self.west) * self.scale, (self.north - xy[:, 1]) * self.scale])

    def path(self, shape):
        """Path data of the areas of a shape, cut near the frame and as fine as can be seen."""
        import shapely

        # A little more than the frame, or its edges would be drawn as borders.
        west, south, east, north = self.frame.bounds
        room = BEYOND / self.scale
        cut = shapely.clip_by_rect(shape, west - room, south - room, east + room, north + room)
        parts = shapely.get_parts(shapely.simplify(cut, 0.4 / self.scale))
        rings = []
        for part in parts:
            if part.geom_type == "Polygon" and not part.is_empty:
                rings += [part.exterior, *part.interiors]
        return "".join(self._ring(ring) for ring in rings)

    def _ring(self, ring):
        points = self.points(np.asarray(ring.coords)[:-1, :2])
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def district_map(content, prefix):
    """The map as an ``<svg>`` element.

    Parameters
    ----------
    content : MapContent
    prefix : str
        Unique in the page.
    """
    paper = _Paper(content.outline)
    clip = f"{prefix}-frame"
    title = f"{prefix}-title"
    drawn = "".join((
        "".join(_area(paper, shape, f'fill="{escape(colour)}" fill-opacity="0.9"')
                for colour, shape in content.hazards),
        "".join(_area(paper, zone, 'fill="none" stroke="#8a939b" stroke-width="0.5"')
                for zone in content.zones),
        _outside(paper, content.outline),
        "" if content.induction is None else _area(
            paper, content.induction,
            'fill="none" stroke="#00695c" stroke-width="1.8" stroke-dasharray="7 4"'),
        _area(paper, content.outline, 'fill="none" stroke="#1f2328" stroke-width="1.8"'),
        "".join(_problem(paper, *area) for area in content.areas),
        _marks(paper, content.shelters, _shelter),
        _marks(paper, content.homes, _home),
        "".join(_number(paper, number, shape) for number, _severity, shape in content.areas),
        _bar(paper, content.metres),
        _north(),
    ))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {paper.height:.0f}" '
        f'role="img" class="chart map" aria-labelledby="{title}">'
        f'<title id="{title}">{escape(content.title)}</title>'
        f'<clipPath id="{clip}"><rect width="{WIDTH:.0f}" height="{paper.height:.0f}"/></clipPath>'
        f'<g clip-path="url(#{clip})"><rect width="{WIDTH:.0f}" height="{paper.height:.0f}" '
        f'fill="#fbfbf9"/>{drawn}</g></svg>'
    )


def _area(paper, shape, look):
    data = paper.path(shape)
    return f'<path fill-rule="evenodd" d="{data}" {look}/>' if data else ""


def _outside(paper, outline):
    """A veil over what is not of the district."""
    import shapely

    return _area(paper, shapely.difference(shapely.buffer(paper.frame, 1.0), outline),
                 'fill="#ffffff" fill-opacity="0.62"')


def _problem(paper, _number_text, severity, shape):
    colour, width = SEVERITY[severity]
    data = paper.path(shape)
    if not data:
        return ""
    # No fill: it would change the colours of the hazards.
    return (f'<path d="{data}" fill="none" stroke="#ffffff" stroke-width="{width + 1.6:.1f}"/>'
            f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{width:.1f}"/>')


def _number(paper, number, shape):
    import shapely

    parts = shapely.get_parts(shape)
    largest = parts[int(np.argmax(shapely.area(parts)))]
    ((x, y),) = paper.points(shapely.get_coordinates(shapely.point_on_surface(largest)))
    look = f'font-size="13" font-weight="700" text-anchor="middle" x="{x:.1f}" y="{y + 4.5:.1f}"'
    text = escape(str(number))
    return (f'<text {look} fill="none" stroke="#ffffff" stroke-width="3.4" '
            f'stroke-linejoin="round">{text}</text><text {look} fill="#1f2328">{text}</text>')


def _marks(paper, places, mark):
    return "".join(mark(x, y) for x, y in paper.points(places)) if len(places) else ""


def _shelter(x, y):
    return (f'<rect x="{x - 3.6:.1f}" y="{y - 3.6:.1f}" width="7.2" height="7.2" rx="1" '
            f'fill="#0b7a3b" stroke="#ffffff" stroke-width="1"/>')


def _home(x, y):
    return (f'<path d="M{x:.1f} {y - 5:.1f}l5 9h-10z" fill="#ffd400" stroke="#1f2328" '
            f'stroke-width="1"/>')


def _bar(paper, unit):
    """A bar of a round length, about a quarter of the picture."""
    wanted = 0.25 * WIDTH / paper.scale
    power = 10.0 ** np.floor(np.log10(wanted))
    length = max(step * power for step in _STEPS if step * power <= wanted)
    width, y = length * paper.scale, paper.height - 12.0
    return (f'<path d="M12 {y - 4:.1f}v4h{width:.1f}v-4" fill="none" stroke="#1f2328" '
            f'stroke-width="1.6"/><text x="{16 + width:.1f}" y="{y + 1:.1f}" font-size="12" '
            f'fill="#1f2328">{length:,.0f} {escape(unit)}</text>')


def _north():
    x = WIDTH - 18.0
    return (f'<path d="M{x:.0f} 10l6 16-6-4-6 4z" fill="#1f2328"/><text x="{x:.0f}" y="39" '
            f'font-size="12" text-anchor="middle" fill="#1f2328">N</text>')
