"""Measured people flow: as the baseline's presence, and as the judge of the model."""

from dataclasses import dataclass

import numpy as np

from ..contracts import plain_ids
from ..errors import CoreError
from ..geo import mesh
from .hours import mean_day
from .measures import MIDDAY

# Cells of which at least this share lies in the zones are compared with the model.
WHOLE = 0.99
# Longitude and latitude that mesh codes are defined in (JGD2011).
DEGREES = "EPSG:6668"


@dataclass(frozen=True)
class ObservedCells:
    """People present in the day slot (11–14 h) of coarse cells, mean over the months given.

    Parameters
    ----------
    codes : tuple of str
        Cell codes, k of them.
    weekday, holiday, mean_day : ndarray, shape (k,)
        Persons present; NaN where not published (few people, never zero).
    cell_of_zone : ndarray of int, shape (n,)
        Cell that each zone lies in; -1 for none.
    cover : ndarray, shape (k,)
        Share of the cell's area that lies in the zones, 0 to 1.
    """

    codes: tuple
    weekday: np.ndarray
    holiday: np.ndarray
    mean_day: np.ndarray
    cell_of_zone: np.ndarray
    cover: np.ndarray


def latest_cells(frame, layer):
    """Rows about mesh cells of the latest year, checked.

    Parameters
    ----------
    frame : DataFrame
        ``place_id``, ``persons`` and, where the rows are dated, ``year``.
    layer : str
        Named in errors.

    Returns
    -------
    (DataFrame, str) or None
        The rows and the level of their cells; None where no row is about a cell.

    Raises
    ------
    CoreError
        ``mixed_mesh_codes``, ``negative_value``.
    """
    frame = frame.assign(place_id=plain_ids(frame["place_id"]))
    frame = frame[frame["place_id"].map(_is_code).to_numpy(dtype=bool)]
    if not len(frame):
        return None
    if "year" in frame and frame["year"].notna().any():
        # A study keeps older years; the town of today is that of the latest.
        frame = frame[(frame["year"] == frame["year"].max()).to_numpy(dtype=bool)]
    levels = sorted(set(mesh.level_of(frame["place_id"].to_numpy(dtype=str)).tolist()))
    if len(levels) > 1:
        raise CoreError("mixed_mesh_codes", levels=", ".join(levels))
    wrong = (frame["persons"] < 0).to_numpy()
    if wrong.any():
        row = frame.index[wrong][0]
        raise CoreError("negative_value", layer=layer, field="persons", row=row + 1,
                        value=frame["persons"][row])
    return frame, levels[0]


def _is_code(text):
    """Whether it is a code of cells of 1 km or finer; a counter may have a number, too."""
    return bool(text) and text.isascii() and text.isdigit() and 8 <= len(text) <= 11


def observed_cells(place, day_type, time_band, persons, zone_codes, zone_area, cell_area):
    """Group observation rows into cells.

    Parameters
    ----------
    place, day_type, time_band : sequence of str
        Cell code; ``weekday``, ``holiday`` or ``all``; ``day``, ``night`` or ``all``. Rows of one
        cell and slot (months) are averaged; only ``day`` is used.
    persons : ndarray
        Persons present; NaN is left out.
    zone_codes : sequence of str, shape (n,)
        Code of the cell that holds each zone's centre.
    zone_area : ndarray, shape (n,)
        Area of the zones [m²].
    cell_area : callable
        Takes a list of codes, gives their areas [m²].

    Returns
    -------
    ObservedCells
    """
    sums = {}
    for code, day, band, value in zip(place, day_type, time_band, persons):
        if band == "day" and np.isfinite(value):
            total, count = sums.get((code, day), (0.0, 0))
            sums[code, day] = (total + value, count + 1)
    used = set(zone_codes)
    codes = tuple(sorted({code for code, _ in sums} & used))
    row = {code: number for number, code in enumerate(codes)}

    def means(day):
        pairs = [sums.get((code, day), (np.nan, 1)) for code in codes]
        return np.array([total / count for total, count in pairs])

    weekday, holiday, whole_week = means("weekday"), means("holiday"), means("all")
    by_days = mean_day(np.stack([weekday, holiday]), axis=0) if codes else whole_week
    cell_of_zone = np.array([row.get(code, -1) for code in zone_codes], dtype=np.intp)
    inside = cell_of_zone >= 0
    covered = np.bincount(cell_of_zone[inside], weights=zone_area[inside], minlength=len(codes))
    area = np.asarray(cell_area(list(codes)), dtype=float) if codes else covered
    return ObservedCells(
        codes=codes,
        weekday=weekday,
        holiday=holiday,
        mean_day=np.where(np.isfinite(whole_week), whole_week, by_days),
        cell_of_zone=cell_of_zone,
        cover=np.minimum(covered / area, 1.0) if codes else covered,
    )


def degrees(x, y, crs):
    """Longitudes and latitudes (JGD2011) of places.

    Parameters
    ----------
    x, y : ndarray, shape (n,)
        Coordinates in ``crs``.
    crs : str
        What pyproj reads.

    Returns
    -------
    pair of ndarray, shape (n,)
    """
    import geopandas

    places = geopandas.GeoSeries.from_xy(x, y, crs=crs).to_crs(DEGREES)
    return places.x.to_numpy(), places.y.to_numpy()


def cell_areas(codes, crs):
    """Areas of mesh cells in a plane [m²], shape (k,)."""
    import geopandas

    return geopandas.GeoSeries(mesh.polygons(codes), crs=DEGREES).to_crs(crs).area.to_numpy()


def measured_presence(observed, modelled):
    """Measured presence of every zone: each cell spread over its zones as the model has it.

    A cell that reaches beyond the zones gives them the share of its area that they cover.

    Parameters
    ----------
    observed : ObservedCells
    modelled : ndarray, shape (n,)
        People present in the day slot by the model [persons].

    Returns
    -------
    presence : ndarray, shape (n,)
        Measured where there is a measurement, else modelled [persons].
    is_measured : ndarray of bool, shape (n,)
    """
    cell = observed.cell_of_zone
    inside = cell >= 0
    is_measured = inside.copy()
    is_measured[inside] = np.isfinite(observed.mean_day[cell[inside]])
    cells = cell[is_measured]
    count = len(observed.codes)
    total = np.bincount(cells, weights=modelled[is_measured], minlength=count)
    zones = np.bincount(cells, minlength=count)
    even = 1.0 / np.maximum(zones[cells], 1)
    share = np.divide(modelled[is_measured], total[cells], out=even, where=total[cells] > 0)
    presence = modelled.copy()
    presence[is_measured] = observed.mean_day[cells] * observed.cover[cells] * share
    return presence, is_measured


@dataclass(frozen=True)
class Fit:
    """Predicted against observed persons present in whole cells, for one type of day.

    ``r2`` is 1 − SSE/SST (negative: worse than the mean); ``spearman`` is the rank correlation;
    ``bias`` the mean of predicted − observed [persons]; ``mape`` the mean of
    ``|predicted − observed| / observed``.
    """

    day_type: str
    predicted: np.ndarray
    observed: np.ndarray
    spearman: float
    r2: float
    bias: float
    mape: float


def fit(observed, presence):
    """How well the model meets the measurement, for weekdays and holidays.

    Parameters
    ----------
    observed : ObservedCells
    presence : ndarray, shape (n, 2, bands)
        Modelled people present, weekday and holiday [persons].

    Returns
    -------
    tuple of Fit
        Those day types that at least three whole cells were measured for.
    """
    inside = observed.cell_of_zone >= 0
    fits = []
    for day, (name, values) in enumerate(
        (("weekday", observed.weekday), ("holiday", observed.holiday))
    ):
        predicted = np.bincount(
            observed.cell_of_zone[inside],
            weights=presence[inside, day, MIDDAY],
            minlength=len(observed.codes),
        )
        usable = (observed.cover >= WHOLE) & np.isfinite(values)
        if usable.sum() >= 3:
            fits.append(_fit(name, predicted[usable], values[usable]))
    return tuple(fits)


def _fit(name, predicted, observed):
    from scipy.stats import spearmanr

    error = predicted - observed
    spread = np.sum((observed - observed.mean()) ** 2)
    return Fit(
        day_type=name,
        predicted=predicted,
        observed=observed,
        spearman=float(spearmanr(predicted, observed).statistic),
        r2=float(1.0 - np.sum(error**2) / spread) if spread > 0 else float("nan"),
        bias=float(error.mean()),
        mape=float(np.mean(np.abs(error) / observed)) if np.all(observed > 0) else float("nan"),
    )
