"""Where layers stand in the layer tree: the study, and a section each for what an office asks.

A section is a group of ours; it is made when it first holds something, in its place among the
others, and goes when it is empty, unless the project was made from our template.
"""

from qgis.core import QgsApplication

from ..i18n import tr

# Custom properties of our groups: which section one is, and whether it stays when it is empty.
SECTION, STAYS = "nigiwai/section", "nigiwai/stays"
# The order in the tree; the study lies below them.
SECTIONS = ("vibrancy", "risk", "resources", "report")
# Group of the algorithms → section.
_OF_GROUP = {
    "vibrancy": "vibrancy", "streets": "vibrancy", "siting": "vibrancy", "risk": "risk",
    "local": "resources", "structure": "report", "report": "report",
}  # fmt: skip
# What is shown that no algorithm made.
_OF_KIND = {"score": "vibrancy", "difference": "vibrancy", "hazards": "risk"}
_BOARD = "board_"


def section_label(key):
    """Name of a section."""
    return {
        "vibrancy": tr("Vibrancy and people"),
        "risk": tr("Risk and safety"),
        "resources": tr("Resources and co-creation"),
        "report": tr("Structure and report"),
    }[key]


def section_of(kind):
    """The section of what is shown: the name of an algorithm, ``score``, ``hazards`` or a board.

    Returns
    -------
    str
        Empty for what has none, as the study.
    """
    if kind.startswith(_BOARD):
        return "resources"
    if kind in _OF_KIND:
        return _OF_KIND[kind]
    algorithm = QgsApplication.processingRegistry().algorithmById(f"nigiwai:{kind}")
    return _OF_GROUP.get(algorithm.groupId(), "") if algorithm is not None else ""


def section_group(project, key, stays=False):
    """The group of a section; made where it is missing. Without a key the root."""
    root = project.layerTreeRoot()
    if not key:
        return root
    found = _sections(root)
    group = found.get(key)
    if group is None:
        # Above the sections that come after it, below those before it.
        after = [found[one] for one in SECTIONS[SECTIONS.index(key) + 1:] if one in found]
        before = [found[one] for one in SECTIONS[:SECTIONS.index(key)] if one in found]
        place = 0
        if after:
            place = root.children().index(after[0])
        elif before:
            place = root.children().index(before[-1]) + 1
        group = root.insertGroup(place, section_label(key))
        group.setCustomProperty(SECTION, key)
    if stays:
        group.setCustomProperty(STAYS, True)
    return group


def _sections(root):
    """Sections at the root, by key; one that somebody moved elsewhere is theirs."""
    return {group.customProperty(SECTION): group for group in root.findGroups()
            if group.customProperty(SECTION) in SECTIONS}


def tidy(project):
    """Take out sections that hold nothing any more."""
    root = project.layerTreeRoot()
    for group in _sections(root).values():
        if not group.children() and not group.customProperty(STAYS):
            root.removeChildNode(group)
