"""The tables of a timetable (GTFS), read from the files beside ``stops.txt``."""

import io
import math
import re
from functools import cached_property

from ...errors import CoreError
from ..text import decode

# Files that a feed must have, with the columns that are used.
NEEDED = {
    "routes.txt": ("route_id", "route_type"),
    "trips.txt": ("route_id", "service_id", "trip_id"),
    "stop_times.txt": ("trip_id", "stop_id", "stop_sequence"),
}
CALENDAR = ("service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
            "sunday", "start_date", "end_date")
OPTIONAL = {
    "calendar.txt": CALENDAR,
    "calendar_dates.txt": ("service_id", "date", "exception_type"),
    "frequencies.txt": ("trip_id", "start_time", "end_time", "headway_secs"),
    "agency.txt": ("agency_name",),
    "feed_info.txt": (),
}
_LINE = re.compile(r"line (\d+)")
_CLOCK = re.compile(r"\s*(\d{1,3}):(\d{2}):(\d{2})\s*")
# Columns that tell rows of a table apart.
_KEYS = {
    "routes.txt": ["route_id"],
    "trips.txt": ["trip_id"],
    "stop_times.txt": ["trip_id", "stop_sequence"],
    "calendar.txt": ["service_id"],
    "calendar_dates.txt": ["service_id", "date"],
    "frequencies.txt": ["trip_id", "start_time"],
}


class Feed:
    """The tables of a feed as frames of texts; a missing optional table is empty.

    ``left_out`` counts rows by file that repeat a key or lack it.

    Raises
    ------
    CoreError
        ``incomplete_feed``, ``missing_columns``, ``broken_csv`` and those of ``text.decode``,
        when a table is first used.
    """

    def __init__(self, item):
        self._item = item
        self.left_out = {}

    @cached_property
    def routes(self):
        return self._needed("routes.txt")

    @cached_property
    def trips(self):
        return self._needed("trips.txt")

    @cached_property
    def stop_times(self):
        """With ``stop_sequence`` as numbers."""
        import pandas as pd

        times = self._needed("stop_times.txt")
        order = pd.to_numeric(times["stop_sequence"], errors="coerce")
        good = order.notna() & times["trip_id"].isin(self.trips["trip_id"])
        self._count("stop_times.txt", ~good)
        return times[good].assign(stop_sequence=order[good])

    @cached_property
    def calendar(self):
        calendar = self._optional("calendar.txt")
        if not len(calendar) and not len(self.calendar_dates):
            raise CoreError("incomplete_feed", file=self._item.name, part="calendar.txt")
        return calendar

    @cached_property
    def calendar_dates(self):
        return self._optional("calendar_dates.txt")

    @cached_property
    def frequencies(self):
        return self._optional("frequencies.txt")

    @cached_property
    def agencies(self):
        return self._optional("agency.txt")

    @cached_property
    def info(self):
        """``{column: text}`` of the first row of feed_info.txt."""
        rows = self._optional("feed_info.txt").to_dict("records")
        return rows[0] if rows else {}

    def _needed(self, name):
        if self._item.part(name) is None:
            raise CoreError("incomplete_feed", file=self._item.name, part=name)
        return self._table(name, NEEDED[name])

    def _optional(self, name):
        import pandas as pd

        if not (self._item.part(name) or b"").strip():
            return pd.DataFrame(columns=list(OPTIONAL[name]), dtype=object)
        return self._table(name, OPTIONAL[name])

    def _table(self, name, columns):
        import pandas as pd

        text, _ = decode(self._item.part(name), self._told(name))
        try:
            table = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False,
                                skipinitialspace=True, index_col=False)
        except pd.errors.ParserError as error:
            line = _LINE.search(str(error))
            raise CoreError("broken_csv", file=self._told(name),
                            line=line.group(1) if line else "?", reason=str(error)) from None
        table = table.rename(columns=lambda heading: str(heading).strip()).fillna("")
        missing = [column for column in columns if column not in table]
        if missing:
            raise CoreError("missing_columns", file=self._told(name), columns=", ".join(missing))
        table = table.apply(lambda column: column.str.strip())
        keys = _KEYS.get(name)
        if not keys:
            return table
        bad = table.duplicated(keys) | (table[keys] == "").any(axis=1)
        self._count(name, bad)
        return table[~bad]

    def _count(self, name, bad):
        if bad.any():
            self.left_out[name] = self.left_out.get(name, 0) + int(bad.sum())

    def _told(self, name):
        folder = self._item.name.rpartition("/")[0]
        return f"{folder}/{name}" if folder else name


def seconds(text):
    """Seconds of a time of day, which may be past 24:00:00; NaN where it is none."""
    match = _CLOCK.fullmatch(text)
    if not match:
        return math.nan
    hours, minutes, rest = map(int, match.groups())
    return 3600 * hours + 60 * minutes + rest
