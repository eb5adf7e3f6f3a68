"""Coded columns of the national land numerical information: ``resources/tables/ksj_codes.csv``."""

import csv
from functools import cache

from ...assumptions import TABLE_FOLDER


@cache
def _table():
    """``{(dataset, column): {code without leading zeros: (meaning, key)}}``."""
    found = {}
    with (TABLE_FOLDER / "ksj_codes.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codes = found.setdefault((row["dataset"], row["column"]), {})
            codes[_plain(row["code"])] = (row["meaning"], row["key"])
    return found


def _plain(code):
    # Shapefiles hold the same codes as texts and as numbers.
    return code.lstrip("0") or "0"


class Decoder:
    """Looks codes up and remembers those that the published lists do not have.

    Parameters
    ----------
    dataset : str
        For example ``P04``.
    """

    def __init__(self, dataset):
        self._dataset = dataset
        self._unknown = {}

    def look_up(self, column, code, heading=""):
        """``(meaning, key)`` of a code, or None.

        Parameters
        ----------
        column : str
            Column of ``ksj_codes.csv``.
        code : str
        heading : str
            Column of the file, named in the note; the same where left out.
        """
        found = self.seek(column, code)
        if found is None and code:
            self._unknown.setdefault(heading or column, set()).add(code)
        return found

    def seek(self, column, code):
        """``(meaning, key)`` of a code, or None, without remembering what is not known."""
        return _table().get((self._dataset, column), {}).get(_plain(code)) if code else None

    def tell(self, parsed):
        """Note the codes that are not known."""
        for column, codes in sorted(self._unknown.items()):
            parsed.note("unknown_codes_kept", column=column, codes=", ".join(sorted(codes)))
