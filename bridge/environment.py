"""Are the packages here, and do their GEOS and GDAL match those of QGIS?

On Linux a wheel brings its own GEOS or GDAL into a process where QGIS's copies are loaded; the
two mix and results cannot be trusted. On Windows and macOS symbols are not shared.
"""

import importlib
import sys
import warnings

from osgeo import gdal
from qgis.core import Qgis

from ..core.errors import CoreError


def require(*packages):
    """Import the packages; a ``CoreError`` names the first that is missing or that clashes."""
    for package in packages:
        try:
            with warnings.catch_warnings():
                # QGIS shows deprecations inside the packages, about which a person can do nothing.
                warnings.simplefilter("ignore", DeprecationWarning)
                module = importlib.import_module(package)
        except ImportError:
            raise CoreError("missing_package", package=package) from None
        clash = library_clash(package, module)
        if clash:
            raise CoreError("library_clash", package=package, **clash)


def library_clash(package, module):
    """``{library, own, qgis}`` where the package carries another library than QGIS, else None."""
    versions = _VERSIONS.get(package)
    if versions is None or not sys.platform.startswith("linux"):
        return None
    library, own, qgis = versions(module)
    return None if own[:2] == qgis[:2] else {
        "library": library,
        "own": ".".join(map(str, own)),
        "qgis": ".".join(map(str, qgis)),
    }


def _numbers(text):
    return tuple(int(part) for part in text.split("-")[0].split(".")[:3] if part.isdigit())


def _geos_of_qgis():
    number = Qgis.geosVersionInt()
    return (number // 10000, number // 100 % 100, number % 100)


_VERSIONS = {
    "shapely": lambda module: ("GEOS", tuple(module.geos_version), _geos_of_qgis()),
    "pyogrio": lambda module: ("GDAL", module.__gdal_version__, _numbers(gdal.__version__)),
    "rasterio": lambda module: (
        "GDAL",
        _numbers(module.__gdal_version__),
        _numbers(gdal.__version__),
    ),
}
