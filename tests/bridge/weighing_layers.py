"""Results of weigh_plan in the made-up town, for its styles."""

CLASSES = ("lively_safe", "lively_at_risk", "quiet_safe", "quiet_at_risk")


def plan(zones):
    """Layer name → (geometry, columns, rows)."""
    from nigiwai.bridge.risk import fields as risk_fields

    def weighed():
        for number, (cell, values) in enumerate(zones()):
            yield cell, {"id": values["id"], "class": CLASSES[number % 4]}

    def areas():
        for number, (cell, values) in enumerate(zones()):
            yield cell, {"id": values["id"], "part": ("kept", "added", "removed")[number % 3]}

    return {
        "weighed_zones": ("MultiPolygon", risk_fields.WEIGHED_ZONES, weighed),
        "weighed_areas": ("MultiPolygon", risk_fields.WEIGHED_AREAS, areas),
    }
