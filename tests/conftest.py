"""Loads the checkout as the package ``nigiwai``, whatever its folder is called.

The root must not stand on ``sys.path``: our ``processing`` would hide that of QGIS.
"""

import importlib.util
import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run; HYPOTHESIS_PROFILE=explore looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=500, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"

sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]


def _load_package():
    spec = importlib.util.spec_from_file_location(
        "nigiwai", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["nigiwai"] = package
    spec.loader.exec_module(package)


_load_package()


@pytest.fixture(scope="session")
def root():
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared():
    """Real open data beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip(f"the real open data is not here ({SHARED.parent.name}/{SHARED.name})")
    return SHARED


@pytest.fixture(scope="session")
def sample_study(provider, tmp_path_factory):
    """Path of a study of the sample town, made by our own algorithms."""
    from nigiwai.core.sample.city import write_sample
    from qgis import processing

    folder = tmp_path_factory.mktemp("sample")
    sample = write_sample(folder / "source")
    study = str(folder / "study.gpkg")
    words = {"ATTRIBUTION": "words of the sample"}
    processing.run(
        "nigiwai:create_study",
        {"BOUNDARY": str(sample.boundary), "MESH_LEVEL": "500m", "STUDY": study, **words},
    )
    for name in ("population_mesh.txt", "facilities", "stations.shp", "people_flow", "streets.geojson"):
        processing.run(
            "nigiwai:import_data",
            {"STUDY": study, "INPUT": str(sample.folder / name), **words},
        )
    return study


@pytest.fixture(scope="session")
def provider(qgis_processing, qgis_app):
    """The provider, registered once."""
    from nigiwai.processing.provider import NigiwaiProvider

    provider = NigiwaiProvider()
    qgis_app.processingRegistry().addProvider(provider)
    yield provider
    qgis_app.processingRegistry().removeProvider(provider.id())
