"""Are the packages here, and do their GEOS and GDAL match those of QGIS?

On Linux a wheel brings its own GEOS or GDAL into a process where QGIS's copies are loaded; the
two mix and results cannot be trusted. On Windows and macOS symbols are not shared.
"""

import importlib
import platform
import sys
import warnings
from dataclasses import dataclass

from osgeo import gdal, osr
from qgis.core import Qgis

from ..core.errors import CoreError

# Packages that the plugin uses, and those without which nothing can be computed.
PACKAGES = (
    "numpy", "scipy", "pandas", "shapely", "geopandas", "pyogrio", "pyproj", "rasterio",
    "matplotlib",
)
ESSENTIAL = PACKAGES[:5]


@dataclass(frozen=True)
class Program:
    """A program or package: ``version`` is empty where it is not installed; ``clash`` is what
    :func:`library_clash` gives."""

    name: str
    version: str
    clash: object = None


def require(*packages):
    """Import the packages; a ``CoreError`` names the first that is missing or that clashes."""
    for package in packages:
        try:
            module = _imported(package)
        except ImportError:
            raise CoreError("missing_package", package=package) from None
        clash = library_clash(package, module)
        if clash:
            raise CoreError("library_clash", package=package, **clash)


def optional(module):
    """A module that results do without, None where it is not there."""
    try:
        return _imported(module)
    except ImportError:
        return None


def programs():
    """QGIS, its libraries and the packages, each a :class:`Program`."""
    own = (
        ("QGIS", Qgis.version()),
        ("Python", platform.python_version()),
        ("GEOS", ".".join(map(str, _geos_of_qgis()))),
        ("GDAL", gdal.__version__),
        ("PROJ", ".".join(map(str, _proj_of_qgis()))),
    )
    return [*(Program(*one) for one in own), *map(_program, PACKAGES)]


def _program(package):
    try:
        module = _imported(package)
    except ImportError:
        return Program(package, "")
    return Program(package, module.__version__, library_clash(package, module))


def _imported(package):
    with warnings.catch_warnings():
        # QGIS shows deprecations inside the packages, about which a person can do nothing.
        warnings.simplefilter("ignore", DeprecationWarning)
        return importlib.import_module(package)


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


def _proj_of_qgis():
    return (osr.GetPROJVersionMajor(), osr.GetPROJVersionMinor(), osr.GetPROJVersionMicro())


_VERSIONS = {
    "pyproj": lambda module: ("PROJ", _numbers(module.proj_version_str), _proj_of_qgis()),
    "shapely": lambda module: ("GEOS", tuple(module.geos_version), _geos_of_qgis()),
    "pyogrio": lambda module: ("GDAL", module.__gdal_version__, _numbers(gdal.__version__)),
    "rasterio": lambda module: (
        "GDAL",
        _numbers(module.__gdal_version__),
        _numbers(gdal.__version__),
    ),
}
