"""The table ``hazards`` of a layer, for the algorithms that take one."""

from ...core.risk.hazards import NUMBERS, TEXTS, Hazards
from ..frames import check_placed, read_with_optional


def hazards_of(source, context, crs, assumptions, progress=None):
    """Hazards of a layer; all columns but ``type`` may be missing.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    context : QgsProcessingContext
    crs : QgsCoordinateReferenceSystem
        In metres; the areas are brought into it.
    assumptions : Assumptions
    progress : callable, optional

    Returns
    -------
    Hazards

    Raises
    ------
    CoreError
        ``missing_crs``, ``missing_column``, and those of ``Hazards.from_frame``.
    """
    check_placed(source)
    columns = {**dict.fromkeys(TEXTS, "text"), **dict.fromkeys(NUMBERS, "real")}
    needed = {"type": columns.pop("type", "text")}
    frame = read_with_optional(source, needed, columns, context, crs, progress)
    return Hazards.from_frame(frame, source.sourceName(), assumptions)
