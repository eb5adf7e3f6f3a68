"""Names of the tables of a study."""

from ..i18n import tr


def table_label(key):
    """Name of a table of the study."""
    return {
        "study": tr("Facts about the study"),
        "boundary": tr("Boundary"),
        "zones": tr("Zones"),
        "districts": tr("Districts"),
        "population": tr("Residents by year"),
        "facilities": tr("Facilities"),
        "amenities": tr("Amenities (AED, toilets …)"),
        "entries": tr("Entries"),
        "stops": tr("Stops of public transport"),
        "network": tr("Walking network"),
        "walking_graph": tr("Walking graph"),
        "observations": tr("Measured people flow"),
        "flows": tr("People by where they live"),
        "hazards": tr("Hazard areas"),
        "plan_areas": tr("Plan areas"),
        "land_use": tr("Land use"),
        "land_prices": tr("Land prices"),
        "buildings": tr("Buildings"),
        "building_hazards": tr("Hazards of buildings"),
        "shelters": tr("Shelters"),
        "needs": tr("Opinions and requests"),
        "resources": tr("Local resources"),
        "partners": tr("Partners"),
        "programmes": tr("Support programmes"),
        "programme_rules": tr("Conditions of support programmes"),
        "contacts": tr("Contacts (personal data)"),
        "matches": tr("Matches"),
        "duplicates": tr("Possible duplicates"),
        "projects": tr("Projects"),
        "scenarios": tr("Scenarios"),
        "templates": tr("Facility templates"),
        "scenario_edits": tr("Edits of scenarios"),
        "assumptions": tr("Assumptions"),
        "assumption_sets": tr("Sets of assumptions"),
        "provenance": tr("Imports"),
        "refused_rows": tr("Refused rows"),
        "answers": tr("Answers"),
    }[key]
