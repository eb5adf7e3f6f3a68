"""Studies of older versions, brought up to date on opening.

A version only adds tables and columns, so the additions themselves are found by comparing the
file with ``tables.TABLES``; ``STEPS`` says how the rows that are there already are filled.
"""

import shutil
from pathlib import Path

from . import files, geopackage, tables

# Version that a study has → function(dataset, path) that fills what the next version added.
# Version 1 is the first that was released.
STEPS = {}


def upgrade(path, version, epsg):
    """Bring the study at ``path`` from ``version`` to ``tables.SCHEMA_VERSION``.

    A copy of the old study stays beside it, as ``<name>.v<version>.gpkg``. The work is done on
    another copy, which takes the place of the study when it is complete.
    """
    path = Path(path)
    geopackage.settle(path)
    with files.workshop(path) as folder:
        new, kept = folder / path.name, folder / "kept.gpkg"
        shutil.copyfile(path, new)
        shutil.copyfile(path, kept)
        dataset = geopackage.open_file(new, update=True)
        with geopackage.transaction(dataset, new):
            _add_what_is_missing(dataset, new, epsg)
            for number in range(version, tables.SCHEMA_VERSION):
                if number in STEPS:
                    STEPS[number](dataset, new)
            _set_version(dataset, new)
        geopackage.close(dataset, new)
        del dataset
        files.move(kept, _free_name(path, version))
        files.move(new, path)


def _add_what_is_missing(dataset, path, epsg):
    for table in tables.TABLES.values():
        layer = dataset.GetLayerByName(table.name)
        if layer is None:
            geopackage.create_table(dataset, path, table, epsg)
            continue
        with geopackage.trouble_of(path):
            for column in table.columns:
                if layer.GetLayerDefn().GetFieldIndex(column.name) < 0:
                    geopackage.create_column(layer, column)


def _set_version(dataset, path):
    layer = geopackage.layer_of(dataset, path, "study")
    with geopackage.trouble_of(path):
        for feature in list(layer):
            if feature.GetField("key") == "schema_version":
                feature.SetField("value", str(tables.SCHEMA_VERSION))
                layer.SetFeature(feature)


def _free_name(path, version):
    """A name beside the study that nothing has yet."""
    number, kept = 1, path.with_name(f"{path.stem}.v{version}{path.suffix}")
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.stem}.v{version}-{number}{path.suffix}")
    return kept
