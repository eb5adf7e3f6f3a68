"""Sentences about walking networks and OpenStreetMap."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {
        "broken_osm": tr(
            "“{file}” cannot be read as an OpenStreetMap extract: {reason}. Download it again."
        ),
        "nodes_missing": tr(
            "“{file}” has links without coordinates, and the table of their nodes (“{nodes}”) does "
            "not lie beside it. Put both tables into one folder and import the folder."
        ),
    }


def reasons():
    """Why a row was not taken, by key."""
    return {
        "opposite_direction": tr("the same street in the opposite direction; it is taken once"),
        "repeated_line": tr("the same line between the same nodes stands in another row"),
        "area_of_way": tr("an area to walk on, not a line"),
        "no_way": tr("a line that is neither a street nor a path"),
        "no_length": tr("a line without length"),
        "no_place_tag": tr("nothing says that it is a facility"),
        "no_public_access": tr("not open to the public (access)"),
        "nodes_in_links": tr("nodes of the network: their links carry their ids and places"),
        "node_missing": tr("a node of the link is not in the table of nodes"),
    }


def notes():
    """Rules that were applied to a file, by key."""
    return {
        "unknown_ways_closed": tr(
            "{rows} ways of a kind that is not known here were taken as not walkable."
        ),
        "ways_not_walkable": tr(
            "{rows} ways are not walkable by their tags (motorways, private ways, ways under "
            "construction …); they are kept and marked."
        ),
        "ways_without_tags": tr(
            "The {rows} lines say nothing of their kind; all were taken as walkable."
        ),
        "lengths_differ": tr(
            "{rows} lines are drawn longer or shorter than their published length, by more than "
            "1 %; the drawn length was taken."
        ),
        "outlines_as_sizes": tr(
            "Floor space in m² is the area of the outline: one storey, grounds included."
        ),
        "osm_rest": tr(
            "{rows} other features of the extract (buildings, trees, power lines …) are neither "
            "streets nor facilities and were not counted as rows."
        ),
        "values_without_keys": tr(
            "The kinds stand in the column “{column}” without their keys; values with several "
            "meanings were not taken."
        ),
        "pedestrian_edition": tr(
            "The codes were read by the specification of {edition} for pedestrian network data."
        ),
        "one_way_links": tr(
            "{rows} links may be walked in one direction only; they were taken as open in both."
        ),
        "width_classes": tr(
            "Widths and slopes are published as classes; the middle of the class was taken, of an "
            "open class its limit."
        ),
    }
