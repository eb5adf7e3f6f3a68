"""The edits of one scenario as a layer that ``nigiwai:simulate_scenario`` takes."""

from pathlib import Path

from ..errors import CoreError
from ..study import geopackage
from . import library

LAYER = "edits"
# Field, in the words of the algorithm's parameters so that it finds it by itself → attribute.
_TEXTS = {"edit": "kind", "facility_id": "facility_id", "category": "category", "name": "name"}
_SIZE = "size"


def write_edits(study, scenario, path):
    """Write the edits of a scenario as a GeoPackage of one layer, in their order.

    Parameters
    ----------
    study : core.study.access.Study
    scenario : library.Scenario
    path : str or Path
        Where to write; a file that is there is replaced.

    Returns
    -------
    Path
        The file, for the parameter ``EDITS``. Its layer is empty where the scenario is, which the
        algorithm refuses.

    Raises
    ------
    CoreError
        ``scenario_missing``, ``write_failed``.
    """
    if all(one.id != scenario.id for one in library.scenarios(study)):
        raise CoreError("scenario_missing", scenario=scenario.name, file=str(study.path))
    edits = [stored.edit for stored in library.edits(study, scenario.id)]
    return write_layer(path, study.epsg, edits)


def write_layer(path, epsg, edits):
    """Write edits, whose places are in a plane zone, as :func:`write_edits` does.

    Raises
    ------
    CoreError
        ``write_failed``.
    """
    path = Path(path)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CoreError("write_failed", target=str(path), reason=error.strerror) from error
    dataset = _create(path, epsg)
    with geopackage.transaction(dataset, path), geopackage.trouble_of(path):
        _fill(dataset.GetLayerByName(LAYER), edits)
    geopackage.close(dataset, path)
    del dataset
    return path


def _create(path, epsg):
    from osgeo import gdal, ogr, osr

    with geopackage.trouble_of(path):
        dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    with geopackage.trouble_of(path):
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        layer = dataset.CreateLayer(LAYER, crs, ogr.wkbPoint)
        for name in _TEXTS:
            layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
        layer.CreateField(ogr.FieldDefn(_SIZE, ogr.OFTReal))
    return dataset


def _fill(layer, edits):
    from osgeo import ogr

    for edit in edits:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, attribute in _TEXTS.items():
            if getattr(edit, attribute):
                feature.SetField(name, getattr(edit, attribute))
        if edit.size == edit.size:
            feature.SetField(_SIZE, edit.size)
        if edit.x == edit.x and edit.y == edit.y:
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(edit.x, edit.y)
            feature.SetGeometry(point)
        layer.CreateFeature(feature)
