"""CoreError → a sentence for a person: what happened, where, and what to do.

The sentences stand in ``bridge/sentences/``, one module a subject, each with one function
``sentences()`` that gives ``{code: translated text with {facts}}``.
"""

from .sentences import (
    access,
    application,
    atlas,
    board,
    calibration,
    check,
    comparison,
    damage,
    data,
    exposure,
    footfall,
    general,
    guideline,
    matching,
    model,
    needs,
    places,
    plan,
    printing,
    report,
    review,
    scenarios,
    shelters,
    siting,
    structure,
    study,
    walking,
    weighing,
)

SUBJECTS = (
    general, study, data, check, model, scenarios, comparison, walking, access, structure,
    footfall, calibration, siting, exposure, damage, shelters, needs, guideline, weighing,
    matching, review, board, places, application, printing, plan, atlas, report,
)


def all_sentences():
    """``{code: text}`` of every subject, in the language of QGIS."""
    return {code: text for subject in SUBJECTS for code, text in subject.sentences().items()}


def sentence(error):
    """The sentence of a ``CoreError``."""
    return all_sentences()[error.code].format(**error.facts)
