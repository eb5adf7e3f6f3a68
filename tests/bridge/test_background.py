"""Work beside the window does not outlive the program."""

import threading
import time

from nigiwai.bridge import background


def a_job(ended, begun, seconds):
    """Work that looks whether it is wanted only at its end."""
    def call(progress):
        begun.set()
        time.sleep(seconds)
        ended.set()
        progress(1.0)

    return call


def test_the_end_waits_for_what_runs(qgis_app):
    ended, begun = threading.Event(), threading.Event()
    work, said = background.Background(), []
    work.finished.connect(said.append)
    work.start("Work", a_job(ended, begun, 0.3))
    assert begun.wait(10)
    background.end_all()
    assert ended.is_set()
    qgis_app.processEvents()
    assert said == []


def test_the_end_does_not_wait_for_ever(qgis_app):
    ended, begun = threading.Event(), threading.Event()
    work = background.Background()
    work.start("Work", a_job(ended, begun, 1.0))
    assert begun.wait(10)
    background.end_all(seconds=0.05)
    assert not ended.is_set()
    background.end_all()
    assert ended.is_set()
    qgis_app.processEvents()


def test_nothing_to_end():
    background.end_all()
