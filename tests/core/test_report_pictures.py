"""Maps of reports: words in a font that has them, and units that stand upright."""

import warnings

import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on shapes
from nigiwai.core.report.places_map import places_map_png
from nigiwai.core.report.svg import FAMILIES
from nigiwai.core.report.town_map import zone_map_png

CELLS = [shapely.box(x, 0, x + 500, 500) for x in (0, 500, 1000)]
VALUES = np.array([1.0, 20.0, np.nan])


@pytest.mark.parametrize("draw", [
    lambda words: places_map_png(CELLS, VALUES, bar_label=words),
    lambda words: zone_map_png(CELLS, VALUES, diverging=True, bar_label=words),
])
def test_japanese_beside_a_colour_bar_is_no_row_of_boxes(draw):
    from matplotlib import font_manager

    if not {font.name for font in font_manager.fontManager.ttflist} & set(FAMILIES):
        pytest.skip("no font with Japanese is installed")
    with warnings.catch_warnings():
        # matplotlib warns of every sign that its font lacks, and draws a box.
        warnings.simplefilter("error")
        assert draw("1 km²あたりの地域資源の数").startswith(b"\x89PNG")
