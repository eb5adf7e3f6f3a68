"""Tables as sheets of one Excel workbook, by GDAL."""

from __future__ import annotations

import errno
import math
import os
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from ..errors import CoreError
from ..study.geopackage import trouble_of

TEXT, WHOLE, REAL = "text", "whole", "real"
# What Excel does not take in the name of a sheet, and how long it may be.
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\]")
MOST_NAME = 31
# Longer texts are cut: a cell of Excel holds no more.
MOST_TEXT = 32_000
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_COLUMNS = re.compile(r"<cols>.*?</cols>", re.DOTALL)
# Breadth of a column [half-width characters].
_NARROW, _OF_NUMBERS, _BROAD = 8, 15, 48


@dataclass(frozen=True)
class Column:
    """A column: its heading (unique in the sheet), kind and values; None and NaN stay empty."""

    heading: str
    kind: str
    values: tuple


@dataclass(frozen=True)
class Sheet:
    """A sheet with columns of one length."""

    name: str
    columns: tuple


def sheet_names(names):
    """Names that Excel takes, each once, in the order of those given."""
    taken, found = set(), []
    for name in names:
        short = _NOT_IN_NAME.sub(" ", name).strip("' ")[:MOST_NAME] or "1"
        number, unique = 1, short
        while unique.lower() in taken:
            number += 1
            end = f" {number}"
            unique = short[: MOST_NAME - len(end)] + end
        taken.add(unique.lower())
        found.append(unique)
    return found


def write_workbook(path, sheets):
    """Write sheets into a new file.

    Parameters
    ----------
    path : path-like
        A file that is not there.
    sheets : sequence of Sheet

    Raises
    ------
    CoreError
        ``write_failed``.
    """
    from osgeo import gdal

    path = Path(path)
    driver = gdal.GetDriverByName("XLSX")
    if driver is None:
        raise CoreError("write_failed", target=str(path), reason="GDAL: XLSX")
    if not path.parent.is_dir():
        # GDAL would tell it only when nobody listens any more.
        raise CoreError("write_failed", target=str(path), reason=os.strerror(errno.ENOENT))
    with trouble_of(path):
        dataset = driver.Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        for sheet, name in zip(sheets, sheet_names([one.name for one in sheets])):
            _fill(dataset, sheet, name)
        # GDAL writes the file when the data set goes, and says only then what went wrong.
        dataset.FlushCache()
        del dataset
    if not path.is_file():
        raise CoreError("write_failed", target=str(path), reason="GDAL: XLSX")
    _laid_out(path, sheets)


def _fill(dataset, sheet, name):
    from osgeo import ogr

    kinds = {TEXT: ogr.OFTString, WHOLE: ogr.OFTInteger64, REAL: ogr.OFTReal}
    layer = dataset.CreateLayer(name, geom_type=ogr.wkbNone)
    for column in sheet.columns:
        layer.CreateField(ogr.FieldDefn(column.heading, kinds[column.kind]))
    definition = layer.GetLayerDefn()
    for row in zip(*(column.values for column in sheet.columns)):
        feature = ogr.Feature(definition)
        for place, (column, value) in enumerate(zip(sheet.columns, row)):
            _set(feature, place, column.kind, value)
        layer.CreateFeature(feature)


def _set(feature, place, kind, value):
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return
    if kind == TEXT:
        feature.SetField(place, harmless(value))
    elif kind == WHOLE:
        feature.SetField(place, round(value))
    else:
        feature.SetField(place, float(value))


def harmless(value):
    """A text that a cell can hold; texts are never formulas, whatever they begin with."""
    return _FORBIDDEN.sub("", str(value))[:MOST_TEXT]


def _laid_out(path, sheets):
    """Give columns the breadth of what is in them, and let the headings stand."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for number, sheet in enumerate(sheets, 1):
        name = f"xl/worksheets/sheet{number}.xml"
        members[name] = _COLUMNS.sub(
            _look(sheet, number == 1), members[name].decode(), count=1).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def _look(sheet, is_first):
    chosen = ' tabSelected="1"' if is_first else ""
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{_breadth(column)}" customWidth="1"/>'
        for number, column in enumerate(sheet.columns, 1))
    return (
        f'<sheetViews><sheetView workbookViewId="0"{chosen}><pane ySplit="1" topLeftCell="A2" '
        'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols>")


def _breadth(column):
    shown = [column.heading]
    if column.kind == TEXT:
        shown += [str(value) for value in column.values[:200] if value is not None]
    longest = max(sum(2 if ord(sign) > 0x2E7F else 1 for sign in text) for text in shown)
    return min(max(longest + 2, _NARROW if column.kind == TEXT else _OF_NUMBERS), _BROAD)
