"""The readers of national land numerical information, for the registry.

``(key, study table, recognises, read)`` each. :mod:`.gml` names every XML file of the namespace
that no other reader takes, so it must come after all of them.
"""

from . import facilities, gml, land_prices, projections, shelters, stops

READERS = (
    *((one.key, "facilities", one.recognises, one.read) for one in facilities.DATASETS),
    (stops.KEY, "stops", stops.recognises, stops.read),
    (shelters.KEY, "shelters", shelters.recognises, shelters.read),
    (land_prices.KEY, "land_prices", land_prices.recognises, land_prices.read),
    (projections.KEY, "population", projections.recognises, projections.read),
)
LAST = (gml.KEY, "", gml.recognises, gml.read)
