"""Tags of OpenStreetMap: what may be walked, what is a facility, and figures written as text.

The meanings stand in ``resources/tables/osm_walkable.csv`` and ``osm_categories.csv``.
"""

import csv
import math
import re
from functools import cache, lru_cache

from ...assumptions import TABLE_FOLDER
from ..text import clean, clock

# Keys whose values say what a place is. Other keys of the table need one of these beside them,
# or stand there for shapefiles that give the value without its key.
PLACE_KEYS = ("shop", "amenity", "tourism", "leisure", "office", "healthcare")
ANY = "*"
NOT_USED = "not_used"
STEPS = "steps"
# osmium2shape and Geofabrik cut values after so many bytes.
_CUT_AT = 16
_WIDEST_M = 100.0
_METRES = {"": 1.0, "m": 1.0, "meter": 1.0, "meters": 1.0, "metre": 1.0, "metres": 1.0,
           "cm": 0.01, "mm": 0.001}  # fmt: skip
_WIDTH = re.compile(r"~?(\d+(?:\.\d+)?)\s*([a-z]*)")
_INCLINE = re.compile(r"[-+]?(\d+(?:\.\d+)?)\s*([%°])")
_HSTORE = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
_SPAN = re.compile(r"(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})")
_LIST_SIGNS = re.compile(r"[\[\]'\"]")


@cache
def _table(name):
    with (TABLE_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _walk_rules():
    return {(row["key"], row["value"]): row for row in _table("osm_walkable.csv")}


def known_highway(value):
    """Whether the table has this value of ``highway``."""
    return ("highway", value) in _walk_rules()


@lru_cache(maxsize=4096)
def walkable(highway, foot="", access="", service="", motorroad=""):
    """1 where walking is allowed, else 0.

    Ways that are not there (construction) are never walkable; then ``foot`` decides, then the
    kind of way, then ``motorroad``, ``access`` and ``service``. An edge of several kinds is
    walkable where all of them are. A kind that the table does not have is not walkable.

    Parameters
    ----------
    highway, foot, access, service, motorroad : str
        Values of the tags; ``highway`` may hold several, see :func:`values_of`.
    """
    rules = _walk_rules()
    kinds = [rules.get(("highway", kind)) for kind in values_of(highway)]
    if not kinds or None in kinds:
        return 0
    forbidden = [kind for kind in kinds if kind["walkable"] == "0"]
    if any(kind["override"] != "yes" for kind in forbidden):
        return 0
    told = [rules[("foot", one)]["walkable"] for one in values_of(foot) if ("foot", one) in rules]
    if told:
        return int("0" not in told)
    others = (("motorroad", motorroad), ("access", access), ("service", service))
    barred = any((key, one) in rules for key, text in others for one in values_of(text))
    return int(not forbidden and not barred)


@lru_cache(maxsize=4096)
def values_of(text):
    """Single values of a tag that may hold several: ``a;b``, ``a,b`` or ``['a', 'b']``."""
    plain = _LIST_SIGNS.sub("", text) if text.startswith("[") else text
    parts = re.split(r"[;,]", plain)
    return tuple(part.strip() for part in parts if part.strip())


def width_m(*texts):
    """Width [m] of the first text that is one, the smallest where it has several, or NaN."""
    for text in texts:
        found = [_width(part) for part in values_of(text)]
        if found and all(0 < width <= _WIDEST_M for width in found):
            return min(found)
    return math.nan


def _width(text):
    match = _WIDTH.fullmatch(text.strip().lower())
    if not match or match.group(2) not in _METRES:
        return math.nan
    return float(match.group(1)) * _METRES[match.group(2)]


def slope(text):
    """Rise over run of ``incline``: ``-8%`` is 0.08, ``10°`` its tangent; ``up`` is NaN."""
    match = _INCLINE.fullmatch(text.strip())
    if not match:
        return math.nan
    value = float(match.group(1))
    steep = value / 100 if match.group(2) == "%" else math.tan(math.radians(min(value, 89.0)))
    return steep if steep <= 1 else math.nan


def wheelchair(value, ramp, stairs):
    """1 passable, 0 not, NaN unknown; ``limited`` is unknown, stairs without a ramp are not."""
    if value in ("yes", "designated"):
        return 1.0
    if value == "no":
        return 0.0
    return 0.0 if stairs and ramp != "yes" else math.nan


@cache
def _category_ranks():
    """``{(key, value): (rank, category)}``; what is not used comes after what is."""
    ranks = {}
    for rank, row in enumerate(_table("osm_categories.csv")):
        late = row["category"] == NOT_USED
        ranks[row["key"], row["value"]] = ((late, rank), row["category"])
    return ranks


def category_of(tags):
    """Category of a place by its tags, ``not_used``, or an empty text.

    Parameters
    ----------
    tags : mapping of str to str
    """
    ranks = _category_ranks()
    found = [ranks.get((key, one)) or (ranks.get((key, ANY)) if one != "no" else None)
             for key, text in tags.items() for one in values_of(text) if text]
    found = [pair for pair in found if pair]
    return min(found)[1] if found else ""


@cache
def _categories_of_values():
    found = {}
    for row in _table("osm_categories.csv"):
        if row["value"] != ANY:
            found.setdefault(row["value"], set()).add(row["category"])
    return found


@lru_cache(maxsize=4096)
def category_of_value(value):
    """Category of a value without its key; empty where unknown or of several meanings.

    A value as long as such files allow may have been cut; then its beginning decides.
    """
    known = _categories_of_values()
    found = known.get(value, set())
    if not found and len(value) == _CUT_AT:
        found = {one for name, kinds in known.items() if name.startswith(value) for one in kinds}
    return next(iter(found)) if len(found) == 1 else ""


def is_place(tags):
    """Whether the tags say what a place is."""
    return tags.get("highway") == "bus_stop" or any(tags.get(key) for key in PLACE_KEYS)


def hstore(text):
    """Tags of ``other_tags``: ``"key"=>"value","key"=>"value"``."""
    pairs = _HSTORE.findall(text or "")
    return {_unescaped(key): _unescaped(value) for key, value in pairs}


def _unescaped(text):
    return re.sub(r"\\(.)", r"\1", text)


def hours(text):
    """``(opens, closes)`` of ``opening_hours`` where it names one span of time, else empty."""
    if text.strip() == "24/7":
        return "00:00", "24:00"
    spans = set(_SPAN.findall(text))
    if len(spans) != 1:
        return "", ""
    opens, closes = (clock(part) for part in next(iter(spans)))
    return (opens, closes) if opens and closes else ("", "")


def address(tags):
    """Address as tagged: in one piece, or its parts from the large to the small."""
    if tags.get("addr:full"):
        return clean(tags["addr:full"])
    keys = ("province", "county", "city", "suburb", "quarter", "neighbourhood")
    large = "".join(tags.get(f"addr:{key}", "") for key in keys)
    numbers = [tags.get(f"addr:{key}", "") for key in ("block_number", "housenumber")]
    return clean(large + "-".join(number for number in numbers if number))


def text_of(value):
    """A value of a layer as text: nothing is empty, whole numbers have no decimals."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean(value)
