"""Risk: from the hazards of the study to the sheet for the guideline, in the order of the work."""

from ....bridge.i18n import tr
from ...widgets.hazard_list import HazardList
from ..boxes import add_boxes
from ..page import DONE, MISSING, OPEN, Page, label

# The analysis that the work leads to.
LAST = "draft_guideline"


class RiskPage(Page):
    """Hazards, then one box an analysis; numbers say the order, each can be run alone."""

    KEY = "risk"
    ICON = "page_risk"

    def title(self):
        return tr("Risk")

    def build(self):
        self.body.addWidget(label(_numbered(1, tr("Hazards of the study")), bold=True, wrap=True))
        self.hazards = HazardList(self.desk)
        self.hazards.import_wanted.connect(self.desk.import_wanted)
        self.body.addWidget(self.hazards)
        self.boxes = add_boxes(self)
        for number, box in enumerate(self.boxes.values(), 2):
            box.setTitle(_numbered(number, box.title()))

    def refresh(self):
        self.hazards.refresh()
        for box in self.boxes.values():
            box.refresh()
        self.glance.setText(self._words())
        self.set_next(tr("Next: reports") if self.state() == DONE else "")

    def _words(self):
        glance = self.desk.glance
        if glance is None:
            return tr("Looking at the study…")
        if not glance.hazards:
            return tr("Without hazard areas nothing can be said about risk.")
        made = sum(1 for box in self.boxes.values() if box.made_at())
        words = tr("From hazards to the sheet: go through the steps in their order; {made} of "
                   "{count} analyses are made.")
        return words.format(made=made, count=len(self.boxes))

    def state(self):
        if self.boxes[LAST].made_at():
            return DONE
        glance = self.desk.glance
        return MISSING if glance is not None and not glance.hazards else OPEN

    def go_on(self):
        self.desk.turned.emit("report")

    def cancel(self):
        for box in self.boxes.values():
            box.cancel()


def _numbered(number, title):
    return tr("{number}. {title}").format(number=number, title=title)
