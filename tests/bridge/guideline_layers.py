"""Results of draft_guideline in the made-up town, for its styles."""


def plan(zones):
    """Layer name → (geometry, columns, rows)."""
    from nigiwai.bridge.risk import fields as risk_fields

    def areas():
        for number, (cell, _values) in enumerate(zones()):
            state = "after" if number % 2 else "before"
            yield cell, {"number": number, "state": state, "severity": 1 + number % 3}

    def districts():
        for number, (cell, values) in enumerate(zones()):
            yield cell, {"id": values["id"], "state": "before", "severity": number % 4}

    return {
        "problem_areas": ("MultiPolygon", risk_fields.GUIDELINE_AREAS, areas),
        "sheet_districts": ("MultiPolygon", risk_fields.GUIDELINE_DISTRICTS, districts),
    }
