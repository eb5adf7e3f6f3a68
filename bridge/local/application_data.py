"""What is read for an application, together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Application:
    """A project with all that belongs to it.

    Parameters
    ----------
    today : datetime.date
    project : core.matching.programmes.inputs.Project
    rows : core.matching.application.gather.Rows
    kpis : tuple of core.matching.application.gather.Kpi
    programme, fit : Programme and Fit, or None
    contact : dict or None
        Only where somebody ticked it.
    picture : core.report.docx.content.Picture or None
    caption, position, need, town : str
    sources : tuple of str
        Words that the publishers of the data ask for.
    """

    project: object
    rows: object
    today: object
    kpis: tuple = ()
    programme: object = None
    fit: object = None
    contact: dict | None = None
    picture: object = None
    caption: str = ""
    position: str = ""
    need: str = ""
    town: str = ""
    sources: tuple = ()
