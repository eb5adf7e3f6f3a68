"""Sentences about layers, fields, packages and assumption tables."""

from ..i18n import tr


def sentences():
    return {
        "missing_package": tr(
            "The Python package “{package}” is not installed in this QGIS. On Windows use the "
            "standalone QGIS installer, which carries it; on Debian or Ubuntu install "
            "“python3-{package}”."
        ),
        "library_clash": tr(
            "The Python package “{package}” was built with {library} {own}, but QGIS uses "
            "{library} {qgis}. Results could be wrong, so nothing was computed. Remove the "
            "package and install the one that belongs to your QGIS."
        ),
        "missing_column": tr(
            "“{layer}” has no field “{field}”. Its fields are: {fields}. Choose the right field "
            "in the parameters."
        ),
        "not_a_number": tr(
            "“{layer}”, field “{field}”, row {row}: “{value}” is not a number. Correct the value "
            "or choose another field."
        ),
        "negative_value": tr(
            "“{layer}”, field “{field}”, row {row}: {value} is negative. Sizes and numbers of "
            "people cannot be below zero; correct the value."
        ),
        "null_value": tr(
            "“{layer}”, field “{field}”, row {row} is empty (NULL), but a value is needed here."
        ),
        "duplicate_id": tr(
            "“{layer}”, field “{field}”: the id “{value}” occurs {count} times (rows {rows}). "
            "Every row needs an id of its own."
        ),
        "empty_layer": tr("“{layer}” has no rows. Choose a layer with data."),
        "no_geometry": tr(
            "“{layer}”, row {row} has no geometry. Give it a place on the map or remove the row."
        ),
        "broken_geometry": tr(
            "“{layer}”, row {row} has a broken geometry ({reason}). Repair it with “Fix "
            "geometries” and try again."
        ),
        "missing_crs": tr(
            "“{layer}” has no coordinate reference system. Set it in the layer properties; it is "
            "not guessed."
        ),
        "not_projected": tr(
            "The coordinate reference system {crs} is not a projected one in metres, so lengths "
            "and areas would be wrong. Use the Japan plane rectangular zone of the town "
            "(EPSG:6669 to 6687)."
        ),
        "outside_japan": tr(
            "“{layer}” lies at longitude {lon}, latitude {lat}, outside Japan. Its coordinate "
            "reference system is probably wrong; check the layer properties."
        ),
        "write_failed": tr(
            "“{target}” could not be written: {reason}. Nothing was left behind. Check that the "
            "disk has room and that the folder may be written to."
        ),
        "missing_file": tr("“{file}” does not exist. Check the path."),
        "assumption_columns": tr(
            "The assumption file “{file}” lacks the columns: {columns}. Copy the headings of a "
            "built-in table."
        ),
        "assumption_list": tr(
            "Assumptions, {where}: the list “{list}” is unknown. The lists are: {known}."
        ),
        "assumption_value": tr(
            "Assumptions, {where}, column “{column}”: “{value}” is not a number."
        ),
        "assumption_range": tr(
            "Assumptions, {where}: value {value} is not between low {low} and high {high}."
        ),
        "unknown_assumption": tr(
            "Assumptions, {where}: nothing asks for “{list} / {key} / {parameter}”. The keys of "
            "this list are: {keys}. Its parameters are: {parameters}. Correct the row or remove "
            "it."
        ),
        "missing_assumption": tr(
            "The assumption “{list} / {key} / {parameter}” is missing. Add a row for it to your "
            "assumption table."
        ),
    }
