"""Every hazard of the registry has a name, ranks in words, a style, and its official colours."""

import pytest
from nigiwai.core.risk.types import (
    GROUPS,
    HAZARD_TYPES,
    STRUCTURES,
    HazardKey,
    depth_of,
    hazard_types,
    rank_of,
    rank_of_class,
)

KEYS = {
    "flood", "inland_flood", "storm_surge", "tsunami", "landslide", "landslide_steep_slope",
    "landslide_debris_flow", "landslide_slide", "collapse_flow", "collapse_erosion",
    "inundation_duration", "past_inundation", "seismic_intensity", "liquefaction",
    "large_embankment",
}  # fmt: skip
PORTAL = ((247, 245, 169), (255, 216, 192), (255, 183, 183), (255, 145, 145), (242, 133, 201),
          (220, 122, 220))


def test_the_registry():
    assert set(HAZARD_TYPES) == KEYS
    for key, kind in HAZARD_TYPES.items():
        assert kind.key == key
        assert kind.group in GROUPS
        assert set(kind.endangers) <= set(STRUCTURES)
        assert len(kind.breaks) in (0, kind.ranks - 1)
        assert list(kind.breaks) == sorted(set(kind.breaks))
        assert all(0 <= part <= 255 for colour in kind.colours for part in colour)
        assert kind.source
        assert len(set(kind.colours)) == kind.ranks
    for key in ("flood", "inland_flood", "storm_surge", "tsunami"):
        assert HAZARD_TYPES[key].breaks == (0.5, 3, 5, 10, 20)
        assert HAZARD_TYPES[key].colours == PORTAL
    assert HAZARD_TYPES["collapse_flow"].endangers == ("wooden",)
    assert HAZARD_TYPES["collapse_erosion"].endangers == STRUCTURES
    assert HAZARD_TYPES["collapse_flow"].leave
    assert not HAZARD_TYPES["flood"].leave


@pytest.mark.parametrize(("depth", "rank"), [
    (-1.0, 0), (0.0, 0), (float("nan"), 0), (0.01, 1), (0.4999, 1), (0.5, 2), (2.9999, 2),
    (3.0, 3), (5.0, 4), (10.0, 5), (20.0, 6), (100.0, 6),
])
def test_limits_are_closed_on_the_left(depth, rank):
    assert rank_of(HAZARD_TYPES["flood"], depth) == rank


def test_classes_and_depths():
    flood = HAZARD_TYPES["flood"]
    nan = float("nan")
    rank, wide = rank_of_class(flood, [0, 0.3, 0.5, 2, 5, 20, nan, nan, 0],
                               [0.5, 0.5, 3, 5, nan, nan, nan, 3, 0])
    assert list(rank) == [1, 1, 2, 3, 4, 6, 0, 2, 0]
    assert list(wide) == [0, 0, 0, 1, 1, 0, 0, 1, 0]
    low, mid, high = depth_of(flood, [0, 1, 2, 6], [nan, nan, 0.5, nan], [nan, nan, 1.0, nan])
    assert list(low) == [0, 0, 0.5, 20]
    assert list(mid) == [0, 0.25, 0.75, 25]
    assert list(high) == [0, 0.5, 1, 30]
    assert depth_of(HAZARD_TYPES["landslide"], 1)[1] != depth_of(HAZARD_TYPES["landslide"], 1)[1]


def test_keys_are_texts_and_back():
    assert HazardKey("flood", "L2").text == "flood L2"
    assert HazardKey.of("flood L2") == HazardKey("flood", "L2")
    assert HazardKey.of("tsunami").text == "tsunami"


def test_names_ranks_and_styles(root, qgis_app):
    from nigiwai.bridge.risk import fields as risk_fields
    from nigiwai.bridge.risk.hazard_labels import (
        evacuation_label,
        hazard_key_label,
        hazard_label,
        hazard_legend,
        presence_basis_label,
        rank_label,
        target_label,
    )
    from nigiwai.core.risk.exposure_run import TARGETS
    from nigiwai.core.risk.storeys import CLASSES

    legend = hazard_legend()
    for key, kind in HAZARD_TYPES.items():
        assert hazard_label(key)
        assert (root / "resources" / "styles" / f"hazard_{key}.qml").is_file()
        assert f"rank_{key}" in dict(risk_fields.EXPOSURE_TARGETS)
        labels = [rank_label(kind, rank) for rank in range(kind.ranks + 1)]
        assert len(set(labels)) == kind.ranks + 1
        assert all(f"{key}_{rank}" in legend for rank in range(1, kind.ranks + 1))
    flood = HAZARD_TYPES["flood"]
    assert [rank_label(flood, rank) for rank in (1, 2, 6)] == ["< 0.5 m", "0.5 – 3 m", "≥ 20 m"]
    assert "L2" in hazard_key_label(HazardKey("flood", "L2"))
    assert all(map(evacuation_label, CLASSES))
    assert all(map(target_label, TARGETS))
    assert all(map(presence_basis_label, ("measured", "scored", "mixed", "")))


def test_styles_show_the_colours_of_the_table(root, qgis_app):
    from nigiwai.bridge.styles import apply_style
    from nigiwai.tests.bridge.conftest import memory_layer

    for key, kind in HAZARD_TYPES.items():
        layer = apply_style(memory_layer("hazards"), f"hazard_{key}")
        colours = [category.symbol().color() for category in layer.renderer().categories()]
        assert tuple((c.red(), c.green(), c.blue()) for c in colours) == kind.colours


def test_a_study_moves_limits_and_colours():
    from nigiwai.core.assumptions import Assumption, builtin

    own = builtin().replaced([
        Assumption("risk", "flood", "break_1_m", 0.3, 0.3, 0.3),
        Assumption("risk", "flood", "colour_2_red", 1, 1, 1),
        Assumption("risk", "flood", "colour_2_green", 2, 2, 2),
    ])
    flood = hazard_types(own)["flood"]
    assert flood.breaks[0] == 0.3
    assert flood.colours[1] == (1, 2, PORTAL[1][2])
    assert flood.colours[0] == PORTAL[0]
    own.check_known(Assumption("risk", "flood", "colour_2_red", 1, 1, 1), "here")
