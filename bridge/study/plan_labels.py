"""Words for the legends of plan areas and shelters as a study holds them."""

from ..i18n import tr
from ..labels import area_kind_label, zone_label
from ..risk.shelters_labels import shelter_kind_label

USES = (
    "low_rise_exclusive_1", "low_rise_exclusive_2", "mid_rise_exclusive_1", "mid_rise_exclusive_2",
    "residential_1", "residential_2", "quasi_residential", "rural_residential",
    "neighbourhood_commercial", "commercial", "quasi_industrial", "industrial",
    "exclusive_industrial",
)
# Kinds of plan areas that are drawn each in a way of its own.
AREAS = ("residence_induction", "urban_function_induction", "urbanisation",
         "urbanisation_control", "district_plan", "farmland")
DISTRICTS = ("small_area", "neighbourhood", "school_district", "disaster_district", "other")
SHELTERS = ("site", "shelter", "tsunami_building", "welfare_shelter", "other")


def plan_legend():
    """``{key of a style: words}``."""
    return {
        **{f"use_{key}": zone_label(key) for key in USES},
        **{f"area_{key}": area_kind_label(key) for key in AREAS},
        "area_other": tr("other plan areas"),
        **{f"district_{key}": area_kind_label(key) for key in DISTRICTS},
        **{f"refuge_{key}": shelter_kind_label(key) for key in SHELTERS},
    }
