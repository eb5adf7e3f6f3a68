"""Which municipality a row of a boundary layer belongs to.

Columns are those of the administrative areas (N03) of the national land numerical information:
``N03_003`` county or designated city, ``N03_004`` municipality or ward, ``N03_007`` five-digit
code; besides them a column ``name`` is understood.
"""

from ..errors import CoreError

COUNTY, TOWN, CODE, NAME = "N03_003", "N03_004", "N03_007", "name"
COLUMNS = (COUNTY, TOWN, CODE, NAME)
_SOME = 8


def choose(frame, wanted, layer):
    """The rows of one municipality.

    Parameters
    ----------
    frame : DataFrame
        Has any of :data:`COLUMNS`, as text or None.
    wanted : str
        Five-digit code or name; empty takes every row, if they are of one municipality.
    layer : str
        Named in errors.

    Returns
    -------
    DataFrame

    Raises
    ------
    CoreError
        ``unknown_municipality``, ``several_municipalities``.
    """
    chosen, by_county = frame, False
    if wanted:
        present = [column for column in COLUMNS if column in frame.columns]
        matches = {column: frame[column] == wanted for column in present}
        for column in (CODE, TOWN, NAME, COUNTY):
            if column in matches and matches[column].any():
                chosen, by_county = frame[matches[column]], column == COUNTY
                break
        else:
            raise CoreError(
                "unknown_municipality", layer=layer, wanted=wanted, some=_some(frame)
            )
    codes = sorted(set(chosen[CODE].dropna())) if CODE in chosen.columns else []
    # A designated city is the sum of its wards, a county that of its towns.
    if len({code[:2] for code in codes} if by_county else codes) > 1:
        raise CoreError(
            "several_municipalities", layer=layer, count=len(codes), some=_some(chosen)
        )
    return chosen


def name_of(frame):
    """Name of the municipality of the rows, or ``""`` where they do not say one."""
    for column in (TOWN, COUNTY, NAME):
        if column in frame.columns:
            names = set(frame[column].dropna())
            if len(names) == 1:
                return names.pop()
    return ""


def codes_of(frame):
    """Codes of the municipality of the rows (its wards have several), joined with ``,``."""
    if CODE not in frame.columns:
        return ""
    return ",".join(sorted(set(frame[CODE].dropna())))


def _some(frame):
    columns = [column for column in (CODE, TOWN, NAME) if column in frame.columns]
    labels = [" ".join(filter(None, row)) for row in zip(*(frame[column] for column in columns))]
    labels = list(dict.fromkeys(label for label in labels if label))
    return ", ".join(labels[:_SOME]) + (", …" if len(labels) > _SOME else "")
