"""A shapefile of our own making: the same bytes on every day and machine.

Source: ESRI Shapefile Technical Description, 1998. No .cpg is written, as the national land
numerical information does; the language byte of the table tells CP932.
"""

import struct

_CODES = {"LineString": 3, "MultiPolygon": 5}
_CP932 = 0x13
_DATE = (121, 1, 1)  # 2021-01-01
_PRJ = (
    'GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
)


def parts_of(features, fields):
    """The parts of a shapefile.

    Parameters
    ----------
    features : list of (kind, coordinates, properties)
        All ``LineString`` or all ``MultiPolygon``; degrees, JGD2011 (EPSG:6668).
    fields : list of (name, type, width)
        Type ``C`` (text) or ``N`` (whole number).

    Returns
    -------
    dict of str to bytes
        By ending.
    """
    code = _CODES[features[0][0]]
    records = [_record(code, kind, coordinates) for kind, coordinates, _ in features]
    points = [p for kind, shape, _ in features for ring in _rings(kind, shape) for p in ring]
    box = _box(points)
    offset, body, index = 50, b"", b""
    for number, record in enumerate(records, 1):
        words = len(record) // 2
        body += struct.pack(">ii", number, words) + record
        index += struct.pack(">ii", offset, words)
        offset += words + 4
    return {
        ".shp": _header(code, box, 50 + len(body) // 2) + body,
        ".shx": _header(code, box, 50 + len(index) // 2) + index,
        ".dbf": _table([properties for _, _, properties in features], fields),
        ".prj": _PRJ.encode("ascii"),
    }


def _rings(kind, coordinates):
    if kind == "LineString":
        return [coordinates]
    # Outer rings run clockwise, holes the other way.
    return [
        _turned(ring, clockwise=(place == 0))
        for part in coordinates
        for place, ring in enumerate(part)
    ]


def _turned(ring, clockwise):
    return ring if (doubled_area(ring) < 0) == clockwise else ring[::-1]


def doubled_area(ring):
    """Twice the area of a closed ring, positive where it runs counter-clockwise."""
    x0, y0 = ring[0]
    return sum(
        (ax - x0) * (by - y0) - (bx - x0) * (ay - y0) for (ax, ay), (bx, by) in zip(ring, ring[1:])
    )


def _box(points):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _record(code, kind, coordinates):
    rings = _rings(kind, coordinates)
    points = [point for ring in rings for point in ring]
    starts, start = [], 0
    for ring in rings:
        starts.append(start)
        start += len(ring)
    flat = [value for point in points for value in point]
    return struct.pack(
        f"<i4dii{len(starts)}i{len(flat)}d",
        code, *_box(points), len(rings), len(points), *starts, *flat,
    )  # fmt: skip


def _header(code, box, words):
    numbers = struct.pack(">7i", 9994, 0, 0, 0, 0, 0, words)
    return numbers + struct.pack("<2i8d", 1000, code, *box, 0, 0, 0, 0)


def _table(rows, fields):
    """Attribute table (dBASE III), texts in CP932."""
    width = 1 + sum(length for _, _, length in fields)
    header = struct.pack(
        "<4BIHH17xB2x", 3, *_DATE, len(rows), 33 + 32 * len(fields), width, _CP932
    )
    for name, kind, length in fields:
        texts = name.encode("ascii"), kind.encode("ascii")
        header += struct.pack("<11s1s4xBB14x", *texts, length, 0)
    body = b"".join(b" " + b"".join(_cell(row[n], k, w) for n, k, w in fields) for row in rows)
    return header + b"\r" + body + b"\x1a"


def _cell(value, kind, width):
    text = str(value).encode("cp932")
    if len(text) > width:
        raise ValueError(f"{value} is wider than {width} bytes")
    return text.rjust(width) if kind == "N" else text.ljust(width)
