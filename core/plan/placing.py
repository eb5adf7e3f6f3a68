"""Scenarios of a plan as files of edits, and as scenarios of the study that the plan makes."""

import math

from ..errors import CoreError
from ..scenarios import library
from ..scenarios.edits import Edit
from ..scenarios.edits_file import write_edits, write_layer
from ..study.store import open_study

# JGD2011, longitude and latitude.
_DEGREES = 6668


def write_placed(study, edits, path):
    """Write edits in the plane zone of a study; gives the path."""
    return write_layer(path, study.epsg, edits)


def edits_of(study, edits):
    """Edits of a plan in the plane zone of a study.

    Returns
    -------
    list of core.scenarios.edits.Edit
        Added facilities are called ``new-1``, ``new-2`` …, as in the files of the demo.
    """
    import pyproj

    to_plane = pyproj.Transformer.from_crs(_DEGREES, study.epsg, always_xy=True)
    found, number = [], 0
    for one in edits:
        x, y = to_plane.transform(*one.at) if one.at else (math.nan, math.nan)
        facility = one.facility_id
        if one.edit == "add":
            number += 1
            facility = facility or f"new-{number}"
        size = math.nan if one.size is None else float(one.size)
        found.append(Edit(one.edit, facility, float(x), float(y), one.category, size, one.name))
    return found


def edits_of_file(study, source):
    """Edits of a layer in the plane zone of a study; none where its columns are called otherwise.

    Parameters
    ----------
    source : str
        A file, and the layer in it behind ``|layername=``.
    """
    import pyogrio
    import shapely

    path, _bar, layer = source.partition("|layername=")
    frame = pyogrio.read_dataframe(path, layer=layer or None)
    if "edit" not in frame or frame.crs is None:
        return []
    frame, found = frame.to_crs(study.epsg), []
    for number, row in enumerate(frame.to_dict("records"), 1):
        shape = row["geometry"]
        x, y = (math.nan, math.nan) if shape is None else shapely.get_coordinates(shape)[0]
        size = row.get("size")
        found.append(Edit(
            row["edit"], row.get("facility_id") or f"new-{number}", float(x), float(y),
            row.get("category") or "", math.nan if size is None else float(size),
            row.get("name") or ""))
    return found


def keep(study, name, edits):
    """Put a scenario into a study, so that people find it there; not over one of this name.

    Returns
    -------
    bool
        False where one of this name with other edits is there: that stays as it is.
    """
    known = {one.name: one for one in library.scenarios(study)}
    if name in known:
        there = [stored.edit for stored in library.edits(study, known[name].id)]
        return _alike(there, edits)
    library.create(study, name, edits=[
        library.StoredEdit(library.new_id(), edit) for edit in edits])
    return True


def _alike(edits, others):
    """Whether edits say the same; numbers that are not given are NaN."""
    return [_words(one) for one in edits] == [_words(one) for one in others]


def _words(edit):
    return tuple(f"{value:.3f}" if isinstance(value, float) else value
                 for value in vars(edit).values())


def stored(study, name):
    """The scenario of a study with this name.

    Raises
    ------
    CoreError
        ``plan_scenario_missing``.
    """
    known = library.scenarios(study)
    for one in known:
        if one.name == name:
            return one
    raise CoreError("plan_scenario_missing", file=study.path.name, name=name,
                    known=", ".join(one.name for one in known) or "–")


def write_stored(study, name, path):
    """Write the edits of a scenario of the study; gives the path."""
    return write_edits(study, stored(study, name), path)


def changed_at(path, name):
    """When a scenario of a study was changed last, empty where there is none of this name."""
    known = {one.name: one for one in library.scenarios(open_study(path))}
    return known[name].changed_at if name in known else ""
