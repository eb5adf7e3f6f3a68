"""The report as one self-contained HTML page: no scripts, nothing fetched from outside."""

from . import evidence, sections
from .frame import facts_list, framed, question

# Key (anchor and text), builder. A builder that gives "" leaves its section out.
SECTIONS = (
    ("summary", sections.summary),
    ("map", sections.map_picture),
    ("edits", sections.edits),
    ("zones", sections.zones),
    ("facilities", sections.facilities),
    ("diversion", sections.diversion),
    ("residents", sections.residents),
    ("hours", sections.hours),
    ("fit", sections.fit),
    ("data", evidence.data),
    ("assumptions", evidence.assumptions),
    ("limits", evidence.limits),
)
# Headings that are others where nothing is compared.
OF_A_SCORE = {"zones": "section_leading_zones"}


def render(content, texts):
    """The report as HTML.

    Parameters
    ----------
    content : ReportContent
    texts : mapping
        Key to sentence in the reader's language (``bridge/report_texts.py``).

    Returns
    -------
    str

    Raises
    ------
    CoreError
        ``missing_package`` where matplotlib is not there.
    """
    parts = [
        (key, texts[_heading(key, content)], build(content, texts)) for key, build in SECTIONS
    ]
    opening = question(content.question, texts) + facts_list(content.study_facts)
    return framed(content, texts, parts, opening)


def _heading(key, content):
    usual = f"section_{key}"
    return usual if content.has_scenario else OF_A_SCORE.get(key, usual)
