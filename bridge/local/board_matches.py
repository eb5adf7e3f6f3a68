"""Matches that were found last, from the results into the table ``matches`` of the study."""

from ...core.errors import CoreError
from ...core.matching.board.proposals import FOUND, take_over
from .. import results
from ..i18n import tr
from ..shown import results_path

# Table of the results that ``nigiwai:match_resources`` writes from the screen.
TABLE = "matches"


def take_matches(study):
    """Put the matches of the results into the study; gives ``proposals.Taken``.

    Runs in a worker. What people said of matches stays.

    Raises
    ------
    CoreError
        ``board_no_matches``, ``study_locked``, ``write_failed``.
    """
    import pyogrio

    path = results_path(study.path)
    if TABLE not in results.tables_of(study.path):
        raise CoreError("board_no_matches", file=path.name)
    wanted = ("id", *FOUND)
    frame = pyogrio.read_dataframe(path, layer=TABLE, columns=list(wanted), read_geometry=False)
    frame = frame.astype(object).where(frame.notna(), None)
    return take_over(study, frame[list(wanted)].to_dict("records"))


def taken_text(taken):
    """What was taken over, in a sentence."""
    return tr(
        "{new} new matches, {known} known ones; {judged} with a judgement kept it. {gone} "
        "proposals were not found again and are gone.").format(
            new=f"{taken.new:,}", known=f"{taken.known:,}", judged=f"{taken.judged:,}",
            gone=f"{taken.gone:,}")
