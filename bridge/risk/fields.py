"""Columns of the output layers about risk and needs, from ``columns``; see ``fields.py``."""

from .columns.damage import DAMAGE_TARGETS, DAMAGE_TOTALS
from .columns.exposure import (
    EVACUATION_CLASSES,
    EXPOSURE_EVACUATION,
    EXPOSURE_RANKS,
    EXPOSURE_ROWS,
    EXPOSURE_TARGETS,
    EXPOSURE_TOTALS,
)
from .columns.guideline import GUIDELINE_AREAS, GUIDELINE_DISTRICTS, GUIDELINE_INDICATORS
from .columns.needs import NEEDS, NEEDS_THEMES, NEEDS_ZONES, needs_zones
from .columns.shelters import (
    SHELTER_CANDIDATES,
    SHELTER_FLOWS,
    SHELTER_LOADS,
    SHELTER_STREETS,
    SHELTER_TOTALS,
    SHELTER_ZONES,
)
from .columns.weighing import (
    SCENARIO_RISK,
    WEIGHED_AREAS,
    WEIGHED_CHANGE,
    WEIGHED_FRONT,
    WEIGHED_ZONES,
)

__all__ = (
    "DAMAGE_TARGETS",
    "DAMAGE_TOTALS",
    "EVACUATION_CLASSES",
    "EXPOSURE_EVACUATION",
    "EXPOSURE_RANKS",
    "EXPOSURE_ROWS",
    "EXPOSURE_TARGETS",
    "EXPOSURE_TOTALS",
    "GUIDELINE_AREAS",
    "GUIDELINE_DISTRICTS",
    "GUIDELINE_INDICATORS",
    "NEEDS",
    "NEEDS_THEMES",
    "NEEDS_ZONES",
    "SCENARIO_RISK",
    "SHELTER_CANDIDATES",
    "SHELTER_FLOWS",
    "SHELTER_LOADS",
    "SHELTER_STREETS",
    "SHELTER_TOTALS",
    "SHELTER_ZONES",
    "WEIGHED_AREAS",
    "WEIGHED_CHANGE",
    "WEIGHED_FRONT",
    "WEIGHED_ZONES",
    "needs_zones",
)
