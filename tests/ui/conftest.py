"""A QGIS with our algorithms, and time for what runs in the background."""

import time

import pytest
from qgis.PyQt.QtCore import QCoreApplication


@pytest.fixture
def wait():
    """Wait until a call gives something true; fails after a while."""

    def until(call, seconds=60.0, told=lambda: "nothing happened"):
        end = time.monotonic() + seconds
        while not call():
            assert time.monotonic() < end, told()
            QCoreApplication.processEvents()
            time.sleep(0.01)

    return until
