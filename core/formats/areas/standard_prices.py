"""標準宅地: prices of standard lots for the property tax, as municipalities publish them."""

import numpy as np

from . import rows
from .tables import columns_of

KEY = "standard_land_prices"


def recognises(item, options):
    """Points with a number of a standard lot and a price."""
    if not (item.is_layer and item.geometry_kinds == {"Point"}):
        return False
    found = columns_of(item, options)
    return bool(found.get("price")) and bool(found.get("price_number"))


def read(item, options):
    """Prices [yen/m2] as appraised; the correction to a later time goes into the note."""
    import geopandas

    layer = item.layer
    found = columns_of(item, options)
    parsed = rows.start(item, "land_prices", options=options)
    prices = rows.numbers(layer, found["price"][0])
    good = prices > 0
    texts = rows.texts(layer, found["price"][0])
    for place in np.flatnonzero(~good):
        parsed.refuse(place + 1, "bad_number", texts[place])
    lots = np.array(rows.texts(layer, found["price_number"][0]), dtype=object)
    notes = [
        [f"{item.display_names.get(name, name)}: {text}" if text else "" for text in
         rows.texts(layer, name)]
        for name in found.get("price_note", ())
    ]  # fmt: skip
    told = ["; ".join(filter(None, row)) for row in zip(*notes)] or [""] * len(layer)
    parsed.frame = geopandas.GeoDataFrame(
        {
            "row": np.flatnonzero(good) + 1,
            "id": lots[good],
            "name": lots[good],
            "kind": "standard",
            "price_yen_m2": prices[good],
            "note": np.array(told, dtype=object)[good],
        },
        geometry=layer.geometry.to_numpy()[good],
        crs=layer.crs,
    )
    return parsed
