"""Risk: comes later."""

from ....bridge.i18n import tr
from .later import LaterPage


class RiskPage(LaterPage):
    """What will be there, and the data that it will need."""

    KEY = "risk"
    ICON = "page_risk"
    ANALYSES = ("risk_overlay", "shelter_capacity")
    TABLES = ("hazards", "buildings", "building_hazards", "shelters")

    def title(self):
        return tr("Risk")

    def contents(self):
        return (
            tr("People and buildings in flood, tsunami, storm surge and landslide areas"),
            tr("Expected damage, and how a scenario changes it"),
            tr("Reach and capacity of shelters on foot"),
            tr("While placing facilities, places at risk are marked with the reason already now."),
        )
