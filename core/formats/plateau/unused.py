"""PLATEAU files that are known and not used: terrain, roads, bridges, vegetation and others."""

from ..parsed import Parsed
from .document import ATTRIBUTION, Document, first_kind, package_year, themes

KEY = "plateau_terrain"
KEY_OTHERS = "plateau_others"
_TERRAIN = "ReliefFeature"


def recognises(item, _options):
    _, kind = first_kind(item)
    return kind == _TERRAIN or (not kind and "dem" in themes(item))


def recognises_others(item, _options):
    """Every other file of a city model; ask the other readers first."""
    return first_kind(item)[1] != ""


def read(item, _options):
    """Count the objects and take none."""
    counted = Document(item, lambda _namespace, _kind: False)
    for _ in counted.objects():
        pass
    rows = counted.passed_by()
    parsed = Parsed("", None, rows, title=item.titles[0], attribution=ATTRIBUTION)
    parsed.part, parsed.vintage = item.folder, package_year(item)
    for row in range(1, rows + 1):
        parsed.refuse(row, "not_used_yet")
    return parsed
