"""How the tests of lists read a file with one reader."""

from collections import Counter

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import facility_list
from nigiwai.core.formats.lists import (
    amenities,
    evacuation,
    opinions,
    partners,
    programmes,
    resources,
    stops,
    ventures,
)
from nigiwai.core.formats.parsed import Options
from nigiwai.core.study.tables import TABLES
from nigiwai.tests.core.format_files import item

# In the order of recognition.
LISTS = {
    programmes.KEY: (programmes.recognises, programmes.read),
    programmes.KEY_RULES: (programmes.recognises_rules, programmes.read_rules),
    ventures.KEY: (ventures.recognises, ventures.read),
    partners.KEY: (partners.recognises, partners.read),
    opinions.KEY: (opinions.recognises, opinions.read),
    evacuation.KEY_GSI: (evacuation.recognises_gsi, evacuation.read_gsi),
    evacuation.KEY: (evacuation.recognises, evacuation.read),
    stops.KEY: (stops.recognises, stops.read),
    amenities.KEY: (amenities.recognises, amenities.read),
    resources.KEY_CULTURE: (resources.recognises_culture, resources.read_culture),
    resources.KEY_EVENTS: (resources.recognises_events, resources.read_events),
    resources.KEY: (resources.recognises, resources.read),
    facility_list.KEY_UNUSED: (facility_list.recognises_unused, facility_list.read_unused),
    facility_list.KEY: (facility_list.recognises, facility_list.read),
}


def key_of(file, options=None):
    options = options or Options()
    return next((key for key, (recognises, _) in LISTS.items() if recognises(file, options)), "")


def read_list(file, options=None):
    """``(key of the reader, what it read)``, every row accounted for."""
    key = key_of(file, options)
    parsed = LISTS[key][1](file, options or Options())
    taken = 0 if parsed.frame is None else len(parsed.frame)
    assert taken + len(parsed.refused) == parsed.rows_read
    if parsed.table:
        known = {*TABLES[parsed.table].column_names(), "row", "reach_m", "geometry"}
        if parsed.table == "partners":
            known |= {partners.CONTACT + name for name in TABLES["contacts"].column_names()}
        assert TABLES[parsed.table].geometry is None or parsed.frame.crs is not None
        assert set(parsed.frame.columns) <= known
    return key, parsed


def parse_list(name, text, options=None, encoding="utf-8", **beside):
    data = text if isinstance(text, bytes) else text.encode(encoding)
    return read_list(item(name, data, **beside), options)[1]


def refused_list(name, text, options=None):
    with pytest.raises(CoreError) as caught:
        parse_list(name, text, options)
    return caught.value


def why(parsed):
    return Counter(row.reason for row in parsed.refused)
