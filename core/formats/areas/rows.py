"""Values of fields and rows of areas, common to the readers of areas."""

import re

from ..parsed import Parsed
from ..shapes import closed_areas
from ..text import clean
from .tables import told_by

# First year of an era less one.
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERA = re.compile(rf"({'|'.join(_ERAS)})(\d+|元)年(?:(\d+)月(\d+)日)?")
_ISO = re.compile(r"(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})")
# A31a-20-24_22_2200030010_10, A33-22_22, A29-19_22212: product, year, the rest.
_PRODUCT = re.compile(r"(A\d\d[a-z]?(?:-\d\d)?)-(\d\d)((?:_.*)?)")


def has_areas(item):
    """Whether a layer holds polygons, or lines that may close to some."""
    return item.is_layer and bool(item.geometry_kinds - {"Point"})


def told_of(item):
    """What the titles of a layer of areas say, or None.

    The folder only speaks for polygons, for it may also hold roads and rivers.
    """
    told = told_by(item.all_titles) if item.is_layer else None
    if told is None or not has_areas(item):
        return None
    if item.geometry_kinds - {"Point", "LineString", "LinearRing"}:
        return told
    return told_by(item.titles)


def texts(layer, column):
    """Values of a field as texts: whole numbers without ``.0``, days as ISO 8601, "" where NULL."""
    import pandas as pd

    if not column:
        return [""] * len(layer)
    values = layer[column]
    if pd.api.types.is_datetime64_any_dtype(values):
        return values.dt.strftime("%Y-%m-%d").fillna("").tolist()
    return [_text(value) for value in values]


def _text(value):
    import pandas as pd

    if value is None or pd.isna(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean(value)


def numbers(layer, column):
    """Values of a field as numbers, NaN where there is none."""
    import numpy as np
    import pandas as pd

    if not column:
        return np.full(len(layer), np.nan)
    plain = pd.Series(texts(layer, column)).str.replace(",", "")
    return pd.to_numeric(plain, errors="coerce").astype(float).to_numpy()


def joined(layer, columns):
    """The texts of several fields of each row, side by side."""
    pieces = [texts(layer, column) for column in columns]
    if not pieces:
        return [""] * len(layer)
    return [", ".join(text for text in row if text) for row in zip(*pieces)]


def iso_date(text):
    """A day or a year in ISO 8601 from Japanese or Western writing, else ""."""
    plain = clean(text)
    western = _ISO.search(plain)
    if western:
        year, month, day = map(int, western.groups())
        return f"{year:04d}-{month:02d}-{day:02d}"
    era = _ERA.search(plain)
    if not era:
        return ""
    name, number, month, day = era.groups()
    year = _ERAS[name] + (1 if number == "元" else int(number))
    return f"{year}-{int(month):02d}-{int(day):02d}" if month else str(year)


def start(item, table, attribution="", options=None):
    """A :class:`Parsed` with title, and with vintage where the file is named as the nation does."""
    parsed = Parsed(table, None, len(item.layer), title=item.titles[0], attribution=attribution)
    parsed.dataset = parsed.title
    product = _PRODUCT.fullmatch(clean(item.stem))
    if product:
        parsed.vintage = f"20{product.group(2)}"
        parsed.dataset = product.group(1) + product.group(3)
    given = [f"{role}={name}" for role, name in (options.columns if options else {}).items()]
    if given:
        parsed.note("columns_given", columns="; ".join(given))
    return parsed


def note_unknown(parsed, column, codes, known):
    """Name the codes of a field that a code list does not have."""
    unknown = [code or '""' for code in sorted(set(codes) - set(known))]
    if unknown:
        parsed.note("unknown_codes_kept", column=column, codes=", ".join(unknown))


def finish(parsed, layer, columns, refused=None):
    """Put the rows with an area into the frame of a :class:`Parsed`.

    Parameters
    ----------
    parsed : Parsed
    layer : GeoDataFrame
    columns : dict of str to sequence
        One value a row of the layer; a single text or number stands for all rows.
    refused : dict of int to (str, str), optional
        Places of rows that are not taken, with reason and detail.
    """
    import geopandas
    import numpy as np

    closed = closed_areas(layer)
    troubles = {**closed.troubles, **(refused or {})}
    for place in sorted(troubles):
        parsed.refuse(place + 1, *troubles[place])
    kept = np.setdiff1d(np.arange(len(layer)), np.array(sorted(troubles), dtype=int))
    frame = {"row": kept + 1}
    for name, values in columns.items():
        single = np.isscalar(values)
        frame[name] = values if single else np.asarray(values)[kept]
    parsed.frame = geopandas.GeoDataFrame(frame, geometry=closed.shapes[kept], crs=layer.crs)
    if closed.lines:
        parsed.note("lines_closed", lines=closed.lines, areas=closed.areas)
    return parsed
