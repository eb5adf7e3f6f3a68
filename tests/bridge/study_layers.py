"""Tables of a study that stand on plan maps, filled, for the tests of styles."""


def plan(zones, facilities):
    """Layer name → (geometry, columns, rows).

    Parameters
    ----------
    zones, facilities : callable
        Give the shapes of the town with their values.
    """
    from nigiwai.core.study.tables import TABLES

    rows = {
        "plan_areas": lambda: _plan_areas(zones()), "districts": lambda: _districts(zones()),
        "network": lambda: _streets(zones()), "shelters": lambda: _shelters(facilities()),
    }
    return {
        name: (TABLES[name].geometry,
               [(column.name, column.kind) for column in TABLES[name].columns], make)
        for name, make in rows.items()}


def _plan_areas(cells):
    from nigiwai.bridge.study.plan_labels import AREAS, USES

    looks = (*(("use_district", key) for key in USES), *((key, key) for key in AREAS),
             ("scenic", "scenic"))
    for number, (cell, values) in enumerate(cells):
        kind, code = looks[number % len(looks)]
        yield cell, {"id": values["id"], "kind": kind, "code": code}


def _districts(cells):
    for number, (cell, values) in enumerate(cells):
        kind = ("small_area", "neighbourhood", "school_district", "disaster_district")[number % 4]
        yield cell, {"id": values["id"], "name": f"{number}丁目", "kind": kind}


def _streets(cells):
    from qgis.core import QgsGeometry

    for cell, values in cells:
        yield QgsGeometry(cell.constGet().boundary()), {"id": values["id"]}


def _shelters(places):
    kinds = ("site", "shelter", "tsunami_building", "welfare_shelter", "else")
    for number, (place, values) in enumerate(places):
        yield place, {"id": values["id"], "name": values["name"], "kind": kinds[number % 5]}
