"""Districts as municipalities publish them: school districts, associations, disaster districts."""

from ...errors import CoreError
from ..known import unused
from . import rows
from .tables import columns_of

KEY = "districts"
KINDS = ("school_district", "neighbourhood", "disaster_district", "other")
_BOUNDARY = "boundary"


def recognises(item, options):
    """Areas whose title names districts, or that a person calls so."""
    if options.format == KEY or options.kind in KINDS:
        return rows.has_areas(item)
    told = rows.told_of(item)
    return told is not None and told.table == "districts"


def read(item, options):
    """Districts with their names; a municipal boundary is named only."""
    told = rows.told_of(item)
    kind = told.kind if told is not None and told.table == "districts" else options.kind
    if kind == _BOUNDARY:
        return unused(item, "boundary_known")
    if kind not in KINDS:
        raise CoreError("kind_unknown", file=item.name, known=", ".join(KINDS), keys=())
    found = columns_of(item, options)
    names = found.get("name", ())[:1]
    if not names and kind != "other":
        raise CoreError(
            "columns_unknown", file=item.name, missing="name", columns=", ".join(item.header),
            keys=("name",), example=f"name={next(iter(item.header), '')}",
        )  # fmt: skip
    parsed = rows.start(item, "districts", options=options)
    return rows.finish(parsed, item.layer, {
        "id": "",
        "kind": kind,
        "code": "",
        "name": rows.joined(item.layer, names),
    })
