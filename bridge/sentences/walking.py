"""Sentences about the walking network."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {
        "walking_tolerance": tr(
            "The tolerance of {value} m is not possible: choose 0 to {most} m. Ends of streets "
            "that lie nearer to each other are joined; a large tolerance would pull different "
            "streets together."
        ),
        "no_streets": tr(
            "“{layer}” has {rows} rows, and none of them is a line that can be walked. Choose a "
            "layer of streets; where it has a field “walkable”, 0 means that walking is not "
            "allowed."
        ),
        "not_heights": tr(
            "“{layer}” has no heights that can be read. Choose a raster file whose first band is "
            "the height in metres."
        ),
        "not_streets_of_study": tr(
            "“{layer}” is not the table network of the study “{study}”, so the walking graph "
            "cannot be kept there. Choose that table as the walking network, or leave the study "
            "empty."
        ),
        "streets_differ": tr(
            "“{layer}” shows other rows than the study “{study}” holds: a selection, a filter, or "
            "edits that were not saved. Take them back or save them, then build the network again."
        ),
        "no_component_left": tr(
            "No part of “{layer}” that hangs together has {least_m} m of streets: the longest "
            "has {longest_m} m. Choose a smaller length."
        ),
    }
