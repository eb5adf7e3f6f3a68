"""Residents of the zones: known, hidden, missing."""

import numpy as np

from ..study.tables import AGE_GROUPS
from .findings import INFO, OK, WARNING, Finding


def look(zones):
    """Findings about the residents of zones; none where no zone has any figure.

    Parameters
    ----------
    zones : DataFrame
        Table ``zones``.

    Returns
    -------
    list of Finding
    """
    residents = zones["residents"].to_numpy(dtype=float)
    known = ~np.isnan(residents)
    if not known.any():
        return []
    ages = zones[list(AGE_GROUPS)].to_numpy(dtype=float)
    hidden = zones["suppressed"].to_numpy(dtype=float) == 1
    # Where no zone at all has ages, the needs of the analyses say so.
    ageless = known & (residents > 0) & np.isnan(ages).any(axis=1) & ~np.isnan(ages).all()
    found = [
        Finding(OK, "residents_total", {
            "zones": int(known.sum()), "persons": float(residents[known].sum())}),
    ]
    found += _counted(INFO, "zones_without_people", residents == 0, len(zones))
    found += _counted(WARNING, "residents_unknown", ~known, len(zones))
    found += _counted(WARNING, "ages_unknown", ageless, len(zones))
    if hidden.any():
        found.append(Finding(INFO, "ages_hidden", {
            "count": int(hidden.sum()), "zones": len(zones),
            "persons": float(np.nansum(residents[hidden]))}))
    return found


def _counted(severity, code, chosen, zones):
    count = int(chosen.sum())
    return [Finding(severity, code, {"count": count, "zones": zones})] if count else []
