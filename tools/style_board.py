"""Styles of the lists of the board: resources, needs and projects of a study."""

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory
from style_parts import INK, OTHER_PALE, PAPER, labels, marker
from style_review import KINDS

# State of a project: colour; grey is over.
PROJECTS = (
    ("idea", "#f0e442"), ("planned", "#e69f00"), ("applied", "#56b4e9"), ("running", "#009e73"),
    ("done", "#0072b2"), ("dropped", OTHER_PALE),
)
NEEDS = (("venture", "#d55e00"), ("opinion", "#8c6bb1"))


def _categories(rows, prefix, shape, size, outline):
    return [QgsRendererCategory(f"{prefix}_{key}", marker(shape, colour, outline, size, 0.25),
                                f"{prefix}_{key}") for key, colour in rows]


def _known(rows):
    return ", ".join(f"'{key}'" for key, _ in rows)


def board_resources():
    """Resources by category; those that are hidden are not in the layer."""
    expression = (f"'resource_' || CASE WHEN \"category\" IN ({_known(KINDS[:-1])}) "
                  "THEN \"category\" ELSE 'other' END")
    renderer = QgsCategorizedSymbolRenderer(
        expression, _categories(KINDS, "resource", "circle", 2.6, PAPER))
    return renderer, labels('"name"', 7)


def board_needs():
    """Ventures and opinions."""
    expression = ("'board_need_' || CASE WHEN \"kind\" = 'venture' THEN 'venture' "
                  "ELSE 'opinion' END")
    return QgsCategorizedSymbolRenderer(
        expression, _categories(NEEDS, "board_need", "triangle", 3.2, PAPER)), None


def board_projects():
    """Projects by how far they are, with their names."""
    expression = (f"'board_project_' || CASE WHEN \"status\" IN ({_known(PROJECTS)}) "
                  "THEN \"status\" ELSE 'idea' END")
    renderer = QgsCategorizedSymbolRenderer(
        expression, _categories(PROJECTS, "board_project", "star", 5.0, INK))
    return renderer, labels('"name"', 8.5, bold=True, priority=7)


STYLES = {
    "board_resources": ("Point", board_resources),
    "board_needs": ("Point", board_needs),
    "board_projects": ("Point", board_projects),
}
