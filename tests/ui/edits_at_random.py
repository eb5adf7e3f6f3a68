"""Somebody who edits without a pause: a program of its own, to be killed.

``python -m nigiwai.tests.ui.edits_at_random <study> <seed>`` prints ``shown <digest>`` when a step
is on the screen, and ``saved <digest>`` of the same step when the workspace says that it is saved;
``all saved <digest>`` is of what is on the screen then.
"""

import hashlib
import random
import sys

from nigiwai.core.scenarios import templates
from nigiwai.ui.workspace import Workspace
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QTimer

X, Y = -50_000.0, -120_000.0


def digest(edits):
    """Of all that is stored of edits, in their order."""
    lines = (f"{one.id} {one.template} {one.note} {one.edit}" for one in edits)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def say(*words):
    # One write a line, also where Python does not buffer: a kill cannot cut it in two.
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


class Person(QObject):
    """Edits at random."""

    def __init__(self, seed):
        super().__init__()
        self.draw = random.Random(seed)
        self.workspace = Workspace(self)
        # Digests of the steps that are shown and not saved yet.
        self.unsaved = []
        self.today = []
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.step)
        self.workspace.scenarios_changed.connect(self.begin)
        self.workspace.troubled.connect(self.stop)

    def begin(self):
        if not self.workspace.scenarios:
            self.workspace.new("A")
        elif not self.timer.isActive():
            # The signals of opening come first.
            QTimer.singleShot(0, self.listen)

    def listen(self):
        if self.timer.isActive():
            return
        frame = self.workspace.study.read_columns("facilities", ("id",))
        self.today = frame["id"].dropna().tolist()
        self.workspace.edits_changed.connect(self.shown)
        self.workspace.saved.connect(self.saved)
        say("saved", digest(self.workspace.edits))
        self.timer.start(1)

    def step(self):
        self.timer.setInterval(self.draw.randint(0, 25))
        if len(self.unsaved) < 5:
            self.draw.choice(
                [self.place, self.place, self.move, self.modify, self.remove,
                 self.workspace.undo.undo, self.workspace.undo.redo]
            )()

    def somewhere(self):
        return X + self.draw.uniform(0, 1000), Y + self.draw.uniform(0, 1000)

    def some(self):
        """A facility of the scenario or of today that stands."""
        added = [one.edit.facility_id for one in self.workspace.edits if one.edit.kind == "add"]
        gone = {one.edit.facility_id for one in self.workspace.edits if one.edit.kind == "remove"}
        return self.draw.choice([*added, *(key for key in self.today[:20] if key not in gone)])

    def place(self):
        self.workspace.place(self.draw.choice(templates.builtin()), *self.somewhere())

    def move(self):
        self.workspace.move(self.some(), *self.somewhere())

    def modify(self):
        self.workspace.modify(self.some(), size=self.draw.uniform(1, 1000))

    def remove(self):
        self.workspace.remove(self.some())

    def shown(self):
        self.unsaved.append(digest(self.workspace.edits))
        say("shown", self.unsaved[-1])

    def saved(self):
        say("saved", self.unsaved.pop(0))
        if self.workspace.is_saved:
            say("all saved", digest(self.workspace.edits))

    def stop(self, words):
        say("trouble", words)
        QgsApplication.exit(3)


def main(path, seed):
    application = QgsApplication([], True)
    application.initQgis()
    person = Person(int(seed))
    person.workspace.open(path)
    sys.exit(application.exec())


if __name__ == "__main__":
    main(*sys.argv[1:])
