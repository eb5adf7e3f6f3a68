"""Meanings of codes: the lists of the city, else the standard ones.

An attribute names its list (``codeSpace="../../codelists/Building_usage.xml"``), which lies in the
package of the city. Lists that all cities share stand in ``resources/tables/plateau_codes.csv``
too, for files that were taken out of their package; a list of a city alone cannot be replaced, and
its codes are kept as they are.
"""

import csv
import io
import re
from collections import Counter
from functools import cache

from ...assumptions import TABLE_FOLDER
from .. import xml
from ..text import clean

_SPACE = re.compile(r"(?:\.\./)*codelists/([A-Za-z0-9_\-]+)\.xml")
_DEFINITIONS = tuple(
    f"{{{namespace}}}Definition"
    for namespace in ("http://www.opengis.net/gml", "http://www.opengis.net/gml/3.2")
)
# Files of rivers lie two folders deeper than others.
_UPS = (2, 3, 4, 1, 0)


@cache
def standard(folder=TABLE_FOLDER):
    """``{list: {code: (meaning, key)}}`` of ``plateau_codes.csv``."""
    found = {}
    with (folder / "plateau_codes.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["list"], {})[row["code"]] = (row["meaning"], row["key"])
    return found


def key_of(name, code):
    """Our key for a code of a standard list, or an empty text."""
    return standard().get(name, {}).get(code, ("", ""))[1]


class Codes:
    """The code lists of one file.

    Attributes
    ----------
    missing : Counter
        Names of lists that were asked for and are not there, and how often.
    unknown : dict of str to dict
        List to codes that it does not have.
    """

    def __init__(self, item):
        self.missing = Counter()
        self.unknown = {}
        self._item = item
        self._lists = {}

    def meaning(self, element):
        """What the code of an element means; empty where nothing says it."""
        code = text_of(element)
        space = "" if element is None else element.get("codeSpace", "")
        if not code or not space:
            return code
        name = self.list_name(space)
        own = self._own(space, name)
        shared = standard().get(name, {}).get(code, ("", ""))[0]
        if own is not None and code not in own and not shared:
            self.unknown.setdefault(name, {})[code] = None
        if own is None and not shared:
            self.missing[name or space] += 1
        return (own or {}).get(code) or shared

    def meaning_or_code(self, element):
        """The meaning, else ``list=code``, which says where to look it up."""
        meaning = self.meaning(element)
        if meaning or element is None:
            return meaning
        return f"{self.list_name(element.get('codeSpace', ''))}={text_of(element)}"

    @staticmethod
    def list_name(space):
        """Name of the list, or an empty text where the address is not that of a list."""
        match = _SPACE.fullmatch(space)
        return match.group(1) if match else ""

    def _own(self, space, name):
        if name and name not in self._lists:
            self._lists[name] = self._read(space, name)
        return self._lists.get(name)

    def _read(self, space, name):
        places = (space, *(f"{'../' * ups}codelists/{name}.xml" for ups in _UPS))
        data = next((found for found in map(self._item.part, places) if found), None)
        if data is None:
            return None
        pairs = (
            [clean(_child_text(entry, end)) for end in ("}name", "}description")]
            for entry in xml.elements(io.BytesIO(data), f"{name}.xml", _DEFINITIONS)
        )
        return dict(pairs)


def _child_text(entry, ending):
    return next((child.text or "" for child in entry if child.tag.endswith(ending)), "")


def text_of(element):
    """The text of an element without spaces around it; empty where there is no element."""
    return "" if element is None else (element.text or "").strip()
