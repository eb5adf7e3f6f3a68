"""Marks that tell one state of a table in a GeoPackage from another, and numbers of rows."""

from pathlib import Path

from ..study import geopackage
from ..study.store import read_facts

_CONTENTS = "SELECT table_name, last_change FROM gpkg_contents"
# Looks of layers: no data.
_ASIDE = ("layer_styles",)


def tables(path):
    """Stamp of every table of a GeoPackage, by its name in small letters; ``{}`` without a file.

    Raises
    ------
    CoreError
        ``not_a_study``, ``study_locked``, ``damaged_study``.
    """
    if not Path(path).is_file():
        return {}
    dataset = geopackage.open_file(path)
    found = geopackage.execute(dataset, path, _CONTENTS)
    return {name.casefold(): str(changed) for name, changed in found if name not in _ASIDE}


def rows(path):
    """Number of rows of every table of a GeoPackage."""
    dataset = geopackage.open_file(path)
    with geopackage.trouble_of(path):
        layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
        return {layer.GetName(): layer.GetFeatureCount() for layer in layers}


def born(path):
    """When a study was made, as it says itself; empty where there is none.

    Unlike the time of its file it stays when the study is filled, upgraded or copied.
    """
    if not Path(path).is_file():
        return ""
    return read_facts(path).get("created_at") or ""
