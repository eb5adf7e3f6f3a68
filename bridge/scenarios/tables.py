"""Simulated scenarios of a study in its results, as a plan names them; the whole report reads
them there."""

from datetime import datetime
from pathlib import Path

from ...core.plan.reading import slug
from ...core.scenarios import library
from ...core.scenarios.edits_file import write_edits
from .. import results, shown

ALGORITHM = "simulate_scenario"
# Outputs that are kept, and whether they have shapes.
_KEPT = {"zones": True, "facilities": True, "indicators": False}
_SCORE = "score_zones"


def values_of(study, scenario, folder, draws):
    """Parameters of ``nigiwai:simulate_scenario`` that keep the result of a scenario.

    Parameters
    ----------
    study : core.study.store.Study
    scenario : core.scenarios.library.Scenario
    folder : str or Path
        For the file with its edits, which has to stay until the run is over.
    draws : int

    Raises
    ------
    CoreError
        Those of ``write_edits``.
    """
    key = _keys(study)[scenario.id]
    edits = write_edits(study, scenario, Path(folder) / f"{key}.gpkg")
    return {
        **shown.town_inputs(study.path),
        "EDITS": str(edits), "SCENARIO": scenario.name, "DRAWS": draws,
        **{f"OUTPUT_{name.upper()}": results.destination(
            study.path, _table(key, name), spatial) for name, spatial in _KEPT.items()},
    }


def to_simulate(study):
    """Scenarios with edits whose results are missing, or older than they or the score of the
    town."""
    there = results.tables_of(study.path)
    scored, keys = there.get(_SCORE), _keys(study)
    found = []
    for one in library.scenarios(study):
        written = [there.get(_table(keys[one.id], name)) for name in _KEPT]
        since = [datetime.fromisoformat(one.changed_at), *([scored] if scored else [])]
        is_new = None not in written and min(written) >= max(since).replace(microsecond=0)
        if not is_new and library.edits(study, one.id):
            found.append(one)
    return found


def names_to_tell(study):
    """Names of the scenarios that the study has and its results hold: one that was deleted may
    still stand there."""
    there, keys = results.tables_of(study.path), _keys(study)
    return [one.name for one in library.scenarios(study)
            if _table(keys[one.id], "indicators") in there and library.edits(study, one.id)]


def _keys(study):
    """``{id: part of the names of its tables}``; a database does not tell “A” from “a”."""
    keys, taken = {}, set()
    for one in library.scenarios(study):
        plain = key = slug(one.name) or "x"
        number = 1
        while key.lower() in taken:
            number += 1
            key = f"{plain}_{number}"
        keys[one.id] = key
        taken.add(key.lower())
    return keys


def _table(key, name):
    return f"scenario_{key}_{name}"
