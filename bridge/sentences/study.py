"""Sentences about study."""

from ..i18n import tr


def sentences():
    return {**_about_meshes(), **_about_boundaries(), **_about_files(), **_about_rows()}


def _about_meshes():
    return {
        "bad_mesh_code": tr(
            "Mesh code “{value}” (number {row}) is not a code of JIS X 0410 in Japan. Codes have "
            "4, 6, 7, 8, 9, 10 or 11 digits; correct it or choose another field."
        ),
        "coarse_mesh_code": tr(
            "Mesh code “{value}” is coarser than {level}. Choose data of {level} or finer."
        ),
        "fine_mesh_code": tr(
            "Mesh code “{value}” is finer than {level}. Choose data of {level} or coarser."
        ),
        "mixed_mesh_codes": tr(
            "Mesh codes of several levels are mixed ({levels}). Give one level at a time."
        ),
        "outside_mesh": tr(
            "Place {row} lies at longitude {lon}, latitude {lat}, where there are no mesh cells "
            "of Japan. Check whether longitude and latitude were swapped."
        ),
        "no_transform": tr(
            "QGIS cannot change coordinates from {source} to {target}. Start QGIS again; if it "
            "still cannot, its coordinate systems (PROJ) are not installed completely."
        ),
        "unknown_mesh_level": tr("“{level}” is not a mesh level. The levels are: {levels}."),
    }


def _about_boundaries():
    return {
        "no_shapes": tr(
            "None of the {rows} rows of “{layer}” has a geometry. Choose the layer that holds the "
            "boundary."
        ),
        "not_an_area": tr(
            "“{layer}” holds geometries of the kind {kind}. A boundary must be polygons, or lines "
            "that close."
        ),
        "open_boundary": tr(
            "The {lines} lines of “{layer}” do not close: {ends} ends hang loose, for example at "
            "{places}. Such layers often leave out the coast. Join the lines or add what is "
            "missing, or choose a polygon layer, for example the administrative areas (N03) of "
            "the national land numerical information."
        ),
        "several_municipalities": tr(
            "“{layer}” holds {count} municipalities: {some}. Name one of them in the parameter "
            "“Municipality”, or select its rows in the layer and tick “Selected features only”."
        ),
        "unknown_municipality": tr(
            "“{layer}” has no municipality “{wanted}”. It holds: {some}. Write the five-digit "
            "code or the name exactly as in the layer."
        ),
        "no_cells": tr(
            "No centre of a {level} mesh cell lies inside “{layer}” (its area is {area_m2} m²). "
            "Choose a finer mesh level, and check the coordinate reference system of the layer."
        ),
        "too_many_cells": tr(
            "The box around “{layer}” holds {count} mesh cells of {level}; the most is {most}. "
            "Choose a coarser mesh level or one municipality."
        ),
    }


def _about_files():
    return {
        "study_exists": tr(
            "“{file}” exists already. Nothing was changed. Choose another name, delete the file, "
            "or tick “Replace an existing study”."
        ),
        "not_a_study": tr(
            "“{file}” is not a study of Nigiwai. Nothing was changed. Make one with “Create "
            "study”, or choose another file."
        ),
        "sample_folder_used": tr(
            "The folder “{folder}” already holds “{file}”, which is not part of the sample town. "
            "Nothing was written; choose an empty folder."
        ),
        "newer_study": tr(
            "“{file}” has version {version} of the study format ({program}); this Nigiwai knows "
            "versions up to {known}. Nothing was changed. Update the plugin."
        ),
        "damaged_study": tr(
            "“{file}” is damaged ({reason}). It may have been cut off while it was copied; copy "
            "it again or take a backup."
        ),
        "unreadable_study": tr(
            "“{file}” cannot be read: {reason}. Check the permissions of the file."
        ),
        "incomplete_study": tr(
            "The study “{file}” lacks the table or column “{table} {column}”. Someone removed or "
            "renamed it; take a backup, or make the study anew."
        ),
        "study_locked": tr(
            "“{file}” is in use by another program or an open edit ({reason}). Nothing was "
            "changed. Save or stop editing its layers, close other programs that use it, and try "
            "again."
        ),
    }


def _about_rows():
    return {
        "wrong_crs": tr(
            "Rows for “{layer}” are in {crs}, but the study is in {wanted}. Reproject them."
        ),
        "wrong_geometry": tr(
            "Row {row} for “{layer}” is a {kind}; this table holds {wanted}."
        ),
        "not_whole": tr(
            "“{layer}”, field “{field}”, row {row}: {value} is not a whole number."
        ),
    }
