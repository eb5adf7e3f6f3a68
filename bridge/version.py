"""The version of the plugin, from ``metadata.txt``, the only place where it is written."""

from configparser import ConfigParser
from pathlib import Path

_METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"


def plugin_version():
    """For example ``0.1.0``."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(_METADATA, encoding="utf-8")
    return metadata["general"]["version"]
