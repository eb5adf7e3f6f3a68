"""The hazards of a run: areas of a layer, with or without times, and a raster."""

import numpy as np

from ...bridge.risk.exposure_inputs import into_raster, raster_tiles, read_hazards
from ...core.errors import CoreError
from .overlay_hazards_definitions import ANY_SCENARIO


class HazardSources:
    """Reads once, gives the :class:`Hazards` of each moment."""

    def __init__(self, algorithm, parameters, context, crs, assumptions, progress):
        self._context, self._crs, self.assumptions = context, crs, assumptions
        self._day = algorithm.parameterAsEnumString(parameters, "DAY_TYPE", context)
        self._hour = algorithm.parameterAsInt(parameters, "HOUR", context)
        self._moment = _moment(algorithm, parameters, context)
        # Without a choice QGIS gives one empty text.
        self._chosen = [one for one in algorithm.parameterAsEnumStrings(
            parameters, "HAZARD_TYPES", context) if one]
        given = parameters.get("RADIUS_M") is not None
        self._radius = (
            algorithm.parameterAsDouble(parameters, "RADIUS_M", context) if given else np.nan)
        self._raster = algorithm.raster
        self._raster_type = algorithm.parameterAsEnumString(parameters, "DEPTH_TYPE", context)
        scenario = algorithm.parameterAsEnumString(parameters, "DEPTH_SCENARIO", context)
        self._raster_scenario = "" if scenario == ANY_SCENARIO else scenario
        self._made_raster, self.raster_notes, self.notes = None, {}, {}
        self._frame, self.left_out, self.found, self._whole = None, 0, {}, None
        self._read(algorithm, parameters, progress)

    def _read(self, algorithm, parameters, progress):
        from ...core.risk.moment import keys_of, read_times

        source = algorithm.parameterAsSource(parameters, "HAZARDS", self._context)
        time, end, value = (
            algorithm.parameterAsString(parameters, name, self._context)
            for name in ("TIME_FIELD", "END_FIELD", "VALUE_FIELD"))
        self._times = self._ends = self._keys = self._readings = None
        if source is not None and source.featureCount():
            self._layer = source.sourceName()
            names = [name for name in (time, end) if name]
            kind = algorithm.parameterAsEnumString(parameters, "VALUE_TYPE", self._context)
            frame = read_hazards(
                source, self._context, self._crs, names, progress, value, kind)
            if time:
                self._times = read_times(frame[time], self._layer, time)
                self._ends = (read_times(frame[end], self._layer, end) if end
                              else [None] * len(frame))
            if self._chosen:
                frame = self._of_chosen(frame)
            self._frame = frame if len(frame) else None
            if value:
                self._take_readings(algorithm, parameters, value)
            if self._times is not None and self._frame is not None:
                self._keys = keys_of(frame["type"], frame["scenario"],
                                     np.asarray(frame.geometry, dtype=object))
        if self._frame is None and self._raster is None:
            raise CoreError("exposure_no_hazards", chosen=", ".join(self._chosen) or "–")

    def _of_chosen(self, frame):
        """Rows of the chosen hazards, with their times."""
        wanted = np.isin([str(one).strip() for one in frame["type"]], self._chosen)
        self.left_out = int((~wanted).sum())
        rows = np.flatnonzero(wanted)
        if self._times is not None:
            self._times = [self._times[row] for row in rows]
            self._ends = [self._ends[row] for row in rows]
        return frame.iloc[rows].reset_index(drop=True)

    def _take_readings(self, algorithm, parameters, value):
        """Ranks by a reading; rows that read nothing hold, but are no hazard."""
        from ...core.risk.readings import Readings, limits_of
        from ...core.risk.types import hazard_types

        limits = limits_of(algorithm.parameterAsString(parameters, "VALUE_LIMITS", self._context))
        self._readings = Readings(value, limits)
        if self._frame is not None:
            self._frame, self._wet = self._readings.applied(
                self._frame, hazard_types(self.assumptions))

    @property
    def layer(self):
        """Name of the layer of the areas, or of the raster."""
        return self._layer if self._frame is not None else self._raster[1]

    @property
    def timed(self):
        """Whether rows have times, or a moment was chosen."""
        return self._times is not None or self._moment is not None

    def times(self):
        """``(moment, next moment)`` pairs to compute for; ``(None, None)`` without times."""
        from ...core.risk.moment import moments_of

        if self._moment is not None:
            return [(self._moment, None)]
        if self._times is None or self._frame is None:
            return [(None, None)]
        found = moments_of(self._times, self._ends)
        return list(zip(found, [*found[1:], None]))

    def texts(self, moment, until):
        return tuple("" if one is None else one.isoformat() for one in (moment, until))

    def day_and_hour(self, moment):
        from ...core.risk.moment import day_type_of

        if moment is None:
            return self._day, self._hour
        return day_type_of(moment), moment.hour

    def hazards(self, moment, targets):
        """:class:`Hazards` that hold at a moment."""
        from ...core.risk.hazards import Hazards
        from ...core.risk.moment import holds

        if self._frame is None:
            found = Hazards({})
        else:
            frame, now = self._frame, np.ones(len(self._frame), dtype=bool)
            if moment is not None and self._times is not None:
                now = holds(self._keys, self._times, self._ends, moment)
            if self._readings is not None:
                now &= self._wet
            found = self._made(frame if now.all() else frame[now].reset_index(drop=True))
            found = self._with_dry(found)
        for name, count in found.notes.items():
            self.notes[name] = max(self.notes.get(name, 0), count)
        if self._raster is not None:
            found = found.with_others([self._from_raster(targets)])
        # Of all moments, where there are several.
        for key, item in {**found.items, **(self._whole.items if self._whole else {})}.items():
            self.found[key] = len(item.rank), item.dates
        return found

    def _made(self, frame):
        """:class:`Hazards` of rows; of readings against limits no depth is known."""
        from dataclasses import replace

        from ...core.risk.hazards import Hazards

        found = Hazards.from_frame(frame, self._layer, self.assumptions, self._radius)
        if self._readings is None or not self._readings.limits:
            return found
        items = {}
        for key, item in found.items.items():
            unknown = np.full(len(item.rank), np.nan)
            items[key] = replace(item, low=unknown, mid=unknown, high=unknown)
        return replace(found, items=items)

    def _with_dry(self, found):
        """With the hazards of other moments, which have no area now, so that all rows have the
        same hazards."""
        from dataclasses import replace

        if self._times is None and self._readings is None:
            return found
        if self._whole is None:
            self._whole = self._made(self._frame)
        items = {key: found.items.get(key, whole.none())
                 for key, whole in self._whole.items.items()}
        return replace(self._whole, items=items,
                       notes=found.notes if self._readings else self._whole.notes)

    def _from_raster(self, targets):
        """The raster's hazard; read once, where the targets are."""
        import shapely

        from ...core.risk.rasters import raster_hazard
        from ...core.risk.types import HazardKey, hazard_types

        if self._made_raster is None:
            provider, name = self._raster
            boxes = shapely.bounds(targets.shapes[~shapely.is_empty(targets.shapes)])
            bounds, project = into_raster(provider, self._crs, self._context)
            key = HazardKey(self._raster_type, self._raster_scenario)
            self._made_raster, self.raster_notes = raster_hazard(
                key, hazard_types(self.assumptions)[key.type], raster_tiles(provider, name),
                boxes if bounds is None else bounds(boxes), project)
        return self._made_raster


def _moment(algorithm, parameters, context):
    """The chosen moment as a plain time, or None."""
    from ...core.risk.moment import read_time

    if parameters.get("MOMENT") in (None, ""):
        return None
    found = algorithm.parameterAsDateTime(parameters, "MOMENT", context)
    if not found.isValid():
        raise CoreError("bad_time", layer=algorithm.displayName(), field="MOMENT", row=1,
                        value=parameters["MOMENT"])
    return read_time(found.toString("yyyy-MM-ddTHH:mm:ss"))


