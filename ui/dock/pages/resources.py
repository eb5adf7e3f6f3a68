"""Local resources and co-creation: comes later."""

from ....bridge.i18n import tr
from .later import LaterPage


class ResourcesPage(LaterPage):
    """What will be there, and the data that it will need."""

    KEY = "resources"
    ICON = "page_resources"
    TABLES = ("resources", "needs", "partners", "programmes")

    def title(self):
        return tr("Resources")

    def contents(self):
        return (
            tr("Local resources, opinions of residents, partners and support programmes side by "
               "side"),
            tr("Matching of what is asked for with what is there"),
        )
