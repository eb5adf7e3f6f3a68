"""The sample city, from nothing to a study that is filled, step by step in the background."""

from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..background import Background
from ..fictional import fictional_source
from ..i18n import tr
from ..run import Run

LEVEL = "500m"


class SampleCity(QObject):
    """Writes the files of the sample city, makes a study of them and imports them.

    Signals
    -------
    finished(str)
        Path of the study.
    failed(str)
        A sentence; empty where the person stopped it.
    progressed(float, str)
        Percent of the whole, and what is done now.
    """

    finished = pyqtSignal(str)
    failed = pyqtSignal(str)
    progressed = pyqtSignal(float, str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._background = Background(self)
        self._background.finished.connect(self._written)
        self._background.failed.connect(self._failed)
        self._run = Run(self)
        self._run.finished.connect(self._step_done)
        self._run.failed.connect(self._failed)
        self._run.progressed.connect(self._progress)
        self._steps, self._done = [], 0
        self.study = None

    def start(self, folder):
        """Make the city in a new folder inside ``folder``; nothing that is there is touched."""
        place = _free_folder(Path(folder))
        self.study = place / "study.gpkg"

        def call(progress):
            from ...core.sample.city import write_sample

            return write_sample(place / "source", progress)

        self._steps, self._done = [], 0
        self.progressed.emit(0.0, tr("Writing the files of the sample city"))
        self._background.start(tr("Sample city"), call)

    def is_running(self):
        return self._background.is_running() or self._run.is_running()

    def cancel(self):
        """Stop; ``failed`` follows with no words."""
        if self._background.is_running():
            self._background.cancel()
            self.failed.emit("")
        self._run.cancel()

    def _written(self, made):
        words = fictional_source()
        self._steps = [("create_study", tr("Making the study"), {
            "BOUNDARY": str(made.boundary), "MESH_LEVEL": LEVEL, "ATTRIBUTION": words,
            "STUDY": str(self.study),
        })]
        for part in parts_of(made):
            values = {"STUDY": str(self.study), "INPUT": str(part), "ATTRIBUTION": words}
            told = tr("Importing {file}").format(file=part.name)
            self._steps.append(("import_data", told, values))
        self._next()

    def _next(self):
        name, words, values = self._steps[self._done]
        self.progressed.emit(self._share(0.0), words)
        self._run.start(name, values)

    def _share(self, percent):
        """Percent of the whole; writing the files is one step more."""
        return 100.0 * (self._done + 1 + percent / 100.0) / (len(self._steps) + 1)

    def _progress(self, percent):
        self.progressed.emit(self._share(percent), self._steps[self._done][1])

    def _step_done(self, _outputs):
        self._done += 1
        if self._done < len(self._steps):
            self._next()
        else:
            self.progressed.emit(100.0, "")
            self.finished.emit(str(self.study))

    def _failed(self, words):
        self.failed.emit(words)


def parts_of(made):
    """Files and folders of the sample city in the order of import, the boundary aside.

    Parameters
    ----------
    made : core.sample.city.SamplePaths
    """
    folder = made.folder
    return (
        made.population, folder / "facilities", made.stations, folder / "people_flow",
        made.streets, made.districts, made.buildings, made.zoning, folder / "plans",
        folder / "hazards", folder / "shelters", made.opinions, folder / "resources",
        made.ventures, made.partners, folder / "programmes",
    )  # fmt: skip


def _free_folder(folder):
    """``folder/nigiwai-sample``, or the same with a number where that is taken."""
    name, number = "nigiwai-sample", 1
    while (folder / name).exists():
        number += 1
        name = f"nigiwai-sample-{number}"
    return folder / name
