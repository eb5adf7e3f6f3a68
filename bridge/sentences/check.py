"""Sentences about mesh codes digit by digit, and about checking a study."""

from ..i18n import tr


def sentences():
    return {
        "bad_mesh_digit": tr(
            "Mesh code “{value}” (number {row}) has “{found}” as digit {position}; a code of "
            "{level} cells has {allowed} there. Correct it or choose another field."
        ),
        "mesh_levels_apart": tr(
            "Cells of {coarse} and of {fine} do not share their edges, so “{value}” cannot be "
            "turned into the other. Choose 1 km, or a level that divides the other."
        ),
    }
