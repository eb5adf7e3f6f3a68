"""A small file of every format, by the key of its reader."""

from nigiwai.tests.core import (
    format_files,
    samples_buildings,
    samples_hazards,
    samples_ksj,
    samples_lists,
    samples_plateau,
    samples_statistics,
    samples_streets,
)

SAMPLES = {
    **format_files.SAMPLES,
    **samples_statistics.SAMPLES,
    **samples_ksj.SAMPLES,
    **samples_hazards.SAMPLES,
    **samples_plateau.SAMPLES,
    **samples_buildings.SAMPLES,
    **samples_streets.SAMPLES,
    **samples_lists.SAMPLES,
}
# Files that lie beside a sample and are read with it.
BESIDE = samples_statistics.BESIDE
