"""The live session in a running QGIS: what it says, in which order, and how it ends."""

import gc
import shutil
import sys
import threading
import time

import numpy as np
import pytest
from nigiwai.bridge.scenarios import live
from nigiwai.bridge.scenarios.live import LiveSession
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.live import LiveTown
from nigiwai.core.study import store
from nigiwai.core.vibrancy.from_study import town_of_study
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QThread, pyqtSignal

from .live_edits import DRAWS, some_edits

FAST = 0.1  # seconds that a call may take


class Heard(QObject):
    """Everything that a session says, in order, and on which thread."""

    def __init__(self, session):
        super().__init__()
        self.news, self.threads = [], set()
        for name in ("opened", "banded"):
            getattr(session, name).connect(getattr(self, f"hear_{name}"))
        session.failed.connect(self.hear_failed)
        session.progressed.connect(self.hear_progressed)
        session.answered.connect(self.hear_answered)

    def _add(self, name, value=None):
        self.news.append((name, value))
        self.threads.add(threading.get_ident())

    def hear_opened(self):
        self._add("opened")

    def hear_banded(self):
        self._add("banded")

    def hear_failed(self, words):
        self._add("failed", words)

    def hear_progressed(self, percent):
        self._add("progressed", percent)

    def hear_answered(self, answer):
        self._add("answered", answer)

    def all(self, name):
        return [value for said, value in self.news if said == name]

    @property
    def answers(self):
        return self.all("answered")


@pytest.fixture
def wait():
    def until(call, seconds=60.0):
        end = time.monotonic() + seconds
        while not call():
            assert time.monotonic() < end, "nothing happened"
            QCoreApplication.processEvents()
            time.sleep(0.005)

    return until


@pytest.fixture
def start(qgis_app, wait):
    """``start(path, draws)`` gives a session that is being opened, and what it says."""
    sessions = []

    def begin(path, draws=DRAWS):
        session = LiveSession(draws=draws)
        sessions.append(session)
        heard = Heard(session)
        session.open(path)
        return session, heard

    yield begin
    for session in sessions:
        session.close()
    wait(lambda: not live._running)


@pytest.fixture(scope="module")
def study_town(sample_study):
    return town_of_study(store.open_study(sample_study))


@pytest.fixture
def edits(study_town):
    return some_edits(study_town)


def test_it_opens_previews_settles_and_has_bands(sample_study, edits, start, wait):
    session, heard = start(sample_study)
    assert session.town is None
    wait(lambda: heard.all("opened"))
    assert isinstance(session.town, LiveTown)
    wait(lambda: heard.all("banded"))
    began = time.monotonic()
    session.ask(edits)
    wait(lambda: len(heard.answers) >= 2)
    assert [answer.settled for answer in heard.answers] == [False, True]
    assert time.monotonic() - began > live.REST_S
    preview, settled = heard.answers
    assert preview.edits == settled.edits == tuple(edits)
    assert np.isnan(preview.readings["visitors"].low)
    assert settled.draws == DRAWS
    assert np.isfinite(settled.readings["visitors"].low)
    assert heard.threads == {threading.get_ident()}
    percents = heard.all("progressed")
    assert 100.0 in percents
    assert all(0 <= percent <= 100 for percent in percents)
    assert heard.all("failed") == []


def test_the_latest_position_wins(sample_study, edits, start, wait):
    session, heard = start(sample_study, draws=0)
    wait(lambda: heard.all("opened"))
    new = edits[0]
    many = [[Edit("add", "p", new.x + step, new.y, "library", 900.0)] for step in range(60)]
    for one in many:
        session.ask(one)
        QCoreApplication.processEvents()
        time.sleep(0.002)
    wait(lambda: heard.answers and heard.answers[-1].settled)
    # Positions that were overtaken got no answer, those that got one are in order.
    asked = [answer.edits[0].x for answer in heard.answers]
    assert asked == sorted(asked)
    assert len(asked) < len(many)
    assert [answer.settled for answer in heard.answers].count(True) == 1
    assert heard.answers[-1].edits == tuple(many[-1])
    # Nothing more comes.
    count = len(heard.news)
    end = time.monotonic() + 0.4
    wait(lambda: time.monotonic() > end)
    assert len(heard.news) == count


def test_what_is_asked_before_the_town_is_solved_is_answered_then(
        sample_study, edits, start, wait):
    session, heard = start(sample_study)
    session.ask(edits[:1])
    session.ask(edits)
    wait(lambda: heard.all("banded") and heard.answers[-1].draws == DRAWS)
    assert {answer.edits for answer in heard.answers} == {tuple(edits)}
    said = [name for name, _ in heard.news]
    assert said.index("opened") < said.index("answered") < said.index("banded")
    # Bands that came later were told without asking again.
    drawn = [answer.draws for answer in heard.answers if answer.settled]
    assert (drawn[0], drawn[-1]) == (0, DRAWS)
    assert set(drawn) == {0, DRAWS}


def test_bands_that_take_long_come_after_the_numbers(
        sample_study, edits, start, wait, monkeypatch):
    monkeypatch.setattr(live, "PATIENCE_S", 0.0)
    session, heard = start(sample_study)
    wait(lambda: heard.all("banded"))
    session.ask(edits)
    wait(lambda: heard.answers and heard.answers[-1].draws)
    assert [(answer.settled, answer.draws) for answer in heard.answers] == [
        (False, 0), (True, 0), (True, DRAWS)]


def test_positions_are_answered_while_bands_are_prepared(sample_study, edits, start, wait):
    """Forty towns of draws take seconds; a drag in that time does not wait for them."""
    session, heard = start(sample_study, draws=40)
    wait(lambda: heard.all("opened"))
    session.ask(edits[:1])
    wait(lambda: heard.answers)
    assert not heard.all("banded")
    for count in range(2, 6):
        session.ask(edits[:count])
        wait(lambda count=count: len(heard.answers[-1].edits) == count)
    assert not heard.all("banded")


def test_a_file_that_is_no_study_is_told_in_a_sentence(tmp_path, start, wait):
    session, heard = start(tmp_path / "nothing.gpkg")
    wait(lambda: heard.all("failed"))
    (words,) = heard.all("failed")
    assert "nothing.gpkg" in words
    assert "Traceback" not in words
    assert session.town is None
    session.ask([])
    session.close()
    assert [name for name, _ in heard.news] == ["failed"]


def test_wrong_edits_are_told_and_the_next_ones_answered(sample_study, edits, start, wait):
    session, heard = start(sample_study, draws=0)
    session.ask([Edit("move", "nobody", 1.0, 2.0)])
    wait(lambda: heard.all("failed"))
    assert "nobody" in heard.all("failed")[0]
    session.ask(edits)
    wait(lambda: heard.answers and heard.answers[-1].settled)
    assert len(heard.all("failed")) == 1


def test_a_fault_of_ours_is_told_and_logged(sample_study, edits, start, wait, monkeypatch):
    from qgis.core import QgsApplication

    logged = []
    log = QgsApplication.messageLog()

    def listen(text, tag, _level):
        logged.append((tag, text))

    log.messageReceived[str, str, live.Qgis.MessageLevel].connect(listen)
    session, heard = start(sample_study, draws=0)
    wait(lambda: heard.all("opened"))
    monkeypatch.setattr(LiveTown, "answer", lambda *_args, **_how: 1 / 0)
    session.ask(edits)
    wait(lambda: heard.all("failed"))
    monkeypatch.undo()
    session.ask(edits)
    wait(lambda: heard.answers)
    log.messageReceived[str, str, live.Qgis.MessageLevel].disconnect(listen)
    assert "ZeroDivisionError" in heard.all("failed")[0]
    assert any(tag == "Nigiwai" and "Traceback" in text for tag, text in logged)


# Ending, at any moment.


@pytest.fixture
def copies(sample_study, tmp_path):
    return [shutil.copy(sample_study, tmp_path / f"{name}.gpkg") for name in "ab"]


@pytest.mark.parametrize("moment", ["at once", "solving", "banding", "settling", "idle"])
def test_closing_returns_at_once_and_nothing_follows(
        moment, sample_study, edits, start, wait, monkeypatch):
    session, heard = start(sample_study, draws=0 if moment == "idle" else 40)
    ready = {
        "at once": lambda: True,
        "solving": lambda: heard.all("progressed"),
        "banding": lambda: heard.all("opened") and heard.news[-1][0] == "progressed",
        "settling": lambda: heard.answers,
        "idle": lambda: heard.all("opened"),
    }
    if moment == "settling":
        session.ask(edits)
    wait(ready[moment])
    began = time.monotonic()
    session.close()
    assert time.monotonic() - began < FAST
    assert session.town is None
    session.ask(edits)
    count = len(heard.news)
    wait(lambda: not live._running, 10.0)
    QCoreApplication.processEvents()
    assert len(heard.news) == count
    # A second time, and open again.
    session.close()
    session.open(sample_study)
    wait(lambda: len(heard.news) > count)


def test_another_study_may_be_opened_while_one_is_solved(copies, edits, start, wait):
    session, heard = start(copies[0], draws=0)
    wait(lambda: heard.all("progressed"))
    session.ask(edits[:1])
    session.open(copies[1])
    session.ask(edits)
    wait(lambda: heard.answers and heard.answers[-1].settled)
    assert {answer.edits for answer in heard.answers} == {tuple(edits)}
    assert len(heard.all("opened")) == 1
    wait(lambda: len(live._running) == 1)


def test_closing_out_of_a_signal(sample_study, edits, start, wait):
    session, heard = start(sample_study)
    session.answered.connect(session.close)
    session.ask(edits)
    wait(lambda: heard.answers)
    wait(lambda: not live._running)
    assert len(heard.answers) == 1


class Owner(QObject):
    """A window that owns a session."""

    done = pyqtSignal()


@pytest.mark.parametrize("news", ["progressed", "opened", "answered"])
def test_deleting_the_session_stops_its_thread(news, sample_study, edits, qgis_app, wait):
    owner = Owner()
    session = LiveSession(owner, draws=40)
    heard = Heard(session)
    session.open(sample_study)
    session.ask(edits)
    wait(lambda: heard.all(news))
    owner.deleteLater()
    del session, owner
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    count = len(heard.news)
    gc.collect()
    wait(lambda: not live._running, 10.0)
    assert len(heard.news) == count


def test_a_forgotten_session_does_not_crash(sample_study, edits, qgis_app, wait):
    for _ in range(3):
        session = LiveSession(draws=40)
        session.open(sample_study)
        session.ask(edits)
        QCoreApplication.processEvents()
        del session
        gc.collect()
    wait(lambda: not live._running, 20.0)


def test_threads_are_stopped_at_the_end_of_the_program(sample_study, start, wait):
    _session, heard = start(sample_study, draws=40)
    wait(lambda: heard.all("opened"))
    (worker,) = live._running
    live._stop_all()
    assert worker.isFinished()


def test_the_program_may_end_while_a_town_is_solved(sample_study, tmp_path, root):
    """A QGIS that quits without unloading the plugin ends cleanly."""
    import subprocess

    script = tmp_path / "quit.py"
    script.write_text(f"""
import sys
from qgis.core import QgsApplication
app = QgsApplication([], True)
app.initQgis()
from nigiwai.bridge.scenarios.live import LiveSession
session = LiveSession(draws=40)
session.opened.connect(app.quit)
session.open({str(sample_study)!r})
app.exec()
print("ended", flush=True)
""")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True,
                          timeout=120, check=False)
    assert "ended" in done.stdout
    assert (done.returncode, "Fatal" in done.stderr) == (0, False), done.stderr


def test_it_never_computes_on_the_thread_of_the_window(
        sample_study, edits, start, wait, monkeypatch):
    threads = set()
    plain = LiveTown.answer

    def noted(self, *args, **kwargs):
        threads.add(QThread.currentThread())
        return plain(self, *args, **kwargs)

    monkeypatch.setattr(LiveTown, "answer", noted)
    session, heard = start(sample_study, draws=0)
    session.ask(edits)
    wait(lambda: len(heard.answers) == 2)
    (worker,) = live._running
    assert threads == {worker}
