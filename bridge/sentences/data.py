"""Sentences about data: files that cannot be read, rows that are not taken, rules applied."""

from ..i18n import tr
from . import buildings, hazards, ksj, lists, plateau, programmes, statistics, streets, transit

# Modules with the sentences, reasons and notes of single formats.
FORMATS = (ksj, hazards, buildings, plateau, statistics, streets, transit, lists, programmes)


def sentences():
    own = {**_about_bytes(), **_about_archives(), **_about_layers(), **_about_content()}
    return _with_formats(own, "sentences")


def _with_formats(own, name):
    merged = dict(own)
    for subject in FORMATS:
        merged.update(getattr(subject, name)())
    return merged


def _about_bytes():
    return {
        "empty_file": tr("“{file}” is empty. Download it again."),
        "large_file": tr(
            "“{file}” is {megabytes} MB, more than can be read at once. Cut out the part that "
            "you need."
        ),
        "wide_encoding": tr(
            "“{file}” is in UTF-16. Save it as “CSV UTF-8” and import it again."
        ),
        "unknown_encoding": tr(
            "The text of “{file}” is neither UTF-8 nor CP932 (Shift_JIS); it may be {better}. Save "
            "it as UTF-8 and import it again."
        ),
        "mojibake": tr(
            "The Japanese text of “{file}” is garbled: it was saved in the wrong encoding. Read as "
            "{better} it makes sense. Get the original file, or convert it from {better} to UTF-8."
        ),
        "damaged_text": tr(
            "The text of “{file}” is damaged in line {line}: some characters are broken. Download "
            "it again, or correct that line."
        ),
        "broken_csv": tr("“{file}”, line {line}, is not readable as CSV: {reason}. Correct it."),
    }


def _about_archives():
    return {
        "broken_zip": tr(
            "“{file}” is not a complete zip archive ({reason}). Download it again."
        ),
        "unsafe_zip": tr(
            "The zip archive “{file}” wants to write outside its folder (“{member}”), so it was "
            "not opened. Get it from its publisher."
        ),
        "large_zip": tr(
            "The zip archive “{file}” would unpack to {megabytes} MB or to too many files, so it "
            "was not opened. Unpack it yourself and import the files that you need."
        ),
        "encrypted_zip": tr(
            "“{member}” in “{file}” is protected by a password. Unpack it yourself and import the "
            "files."
        ),
    }


def _about_layers():
    return {
        "broken_layer": tr(
            "“{file}” cannot be read as a vector layer: {reason}. Download it again."
        ),
        "missing_prj": tr(
            "“{file}” does not say its coordinate reference system (a shapefile needs its .prj). "
            "It is not guessed: name it (CRS), or add the .prj. Plans of a city are mostly in its "
            "plane rectangular zone, published data in JGD2011 (EPSG:6668)."
        ),
        "unknown_crs": tr(
            "“{crs}” is not a coordinate reference system, so “{file}” cannot be placed. Write it "
            "like EPSG:6676."
        ),
        "broken_workbook": tr(
            "“{file}” cannot be read as an Excel workbook: {reason}. Save it as .xlsx again."
        ),
        "broken_xml": tr(
            "“{file}” is not complete XML, line {line}: {reason}. Download it again."
        ),
        "unsafe_xml": tr(
            "“{file}” declares entities, which published data does not need, so it was not read. "
            "Get it from its publisher."
        ),
        "codes_unknown": tr(
            "“{file}” has codes in the field “{column}” whose meaning it does not say: {codes}. "
            "They are not guessed. Give the meanings (CODES), for example: {example}"
        ),
        "columns_unknown": tr(
            "Nothing in “{file}” says which of its columns is: {missing}. Its columns are: "
            "{columns}. Name them (COLUMNS), for example: {example}"
        ),
        "kind_unknown": tr(
            "Neither the columns nor the title of “{file}” say what its areas are. Name it (KIND): "
            "{known}"
        ),
        "incomplete_shapefile": tr(
            "The shapefile “{file}” lacks its {part} file. All its parts must lie side by side."
        ),
    }


def _about_content():
    return {
        "missing_columns": tr(
            "“{file}” lacks what the import needs: {columns}. Add the columns, or check that it is "
            "the file you mean."
        ),
        "mesh_labels": tr(
            "In “{file}” the label “{label}” stands over column {column}, where the census table "
            "has something else. The file was changed or is of another table; download it again."
        ),
        "unknown_category_key": tr(
            "“{category}” is not a category. The categories are: {known}."
        ),
        "unknown_format": tr("“{format}” is not a format. The formats are: {known}."),
        "other_format": tr(
            "“{file}” is not in the format “{format}”. Its columns are: {columns}. Choose “auto” "
            "or another format."
        ),
        "bad_answer": tr(
            "“{text}” in {field} is not an answer. Write key=value, several separated by "
            "semicolons; questions are columns, codes, crs and kind."
        ),
        "not_recognised": tr(
            "“{file}” was not recognised. Its columns are: {columns}. A list of facilities needs "
            "columns for name, latitude and longitude; for another vector layer name the category."
        ),
        "not_recognised_file": tr(
            "“{file}” ({ending}) is in no format that is read here. The guide lists them; export "
            "the data as GeoPackage, GeoJSON, shapefile or CSV."
        ),
        "nothing_written": tr(
            "Nothing was imported from “{file}” ({format}, {rows} rows). Reasons: {reasons}"
        ),
        "nothing_recognised": tr(
            "“{folder}” holds no file that could be used ({files} looked at). The messages name "
            "each file and why."
        ),
        "zones_without_mesh": tr(
            "The zones of this study have no mesh codes, so a population mesh cannot be put on "
            "them. Create a study with a mesh level."
        ),
    }


def reasons():
    """Why a row was not taken, by key."""
    return _with_formats({**_reasons_of_rows(), **_reasons_of_places()}, "reasons")


def _reasons_of_rows():
    return {
        "too_many_cells": tr("more cells than headings"),
        "bad_mesh_code": tr("the mesh code is not valid"),
        "repeated_id": tr("the code stands in an earlier row"),
        "bad_number": tr("not a usable number"),
        "unknown_code": tr("a code that the format does not define"),
        "no_name": tr("no name"),
        "cell_error": tr("the name is an error of a spreadsheet; correct the file"),
        "unknown_category": tr("no category could be found; give the category"),
        "not_used_kind": tr("known, not used by the vibrancy model"),
        "not_used_yet": tr("known, not used yet"),
        "other_form": tr("the same data as another file beside it, in another form"),
        "other_municipality": tr("of another municipality"),
        "boundary_known": tr(
            "a municipal boundary: the study has its boundary; use it to create a study"
        ),
        "same_content": tr("the same content as an earlier file"),
    }


def _reasons_of_places():
    return {
        "no_geometry": tr("no geometry"),
        "broken_geometry": tr("the geometry is broken beyond repair"),
        "open_lines": tr("lines that do not close to an area"),
        "wrong_kind": tr("another kind of geometry than this data has"),
        "no_coordinates": tr("no coordinates"),
        "bad_coordinates": tr("the coordinates are not numbers"),
        "zero_coordinates": tr("the coordinates are 0, 0"),
        "outside_japan": tr("the coordinates are outside Japan"),
        "outside_study": tr("outside the study"),
        "duplicate_of": tr("already there, from another list or row"),
        "merged_into": tr("part of a place that is taken as one"),
    }


def notes():
    """Rules that were applied to a file, by key."""
    return _with_formats({**_notes_of_files(), **_notes_of_figures()}, "notes")


def _notes_of_files():
    return {
        "encoding": tr("The text is in {encoding}."),
        "datum_assumed": tr("The list does not say its datum; {crs} (JGD2011) was taken."),
        "coordinates_swapped": tr(
            "Latitude and longitude were swapped in {rows} rows and were put right."
        ),
        "heights_dropped": tr("The heights of {rows} shapes were left out."),
        "repaired": tr("{rows} broken shapes were repaired."),
        "lines_closed": tr("{lines} lines were closed to {areas} areas."),
        "codes_given": tr("The meanings of the codes were given by a person: {codes}"),
        "columns_given": tr("The columns were named by a person: {columns}"),
        "crs_given": tr("The reference system was named by a person: {crs}"),
        "kind_given": tr("What the rows are was named by a person: {kind}"),
        "vintages_kept": tr(
            "The study keeps what it has of other dates of this data set ({vintages}). Ask for "
            "their replacement to take them away."
        ),
        "zones_keep": tr(
            "The zones keep the residents of {vintage}; those of {new} were stored by year. Ask "
            "for the replacement of older dates to use them."
        ),
        "municipality_unknown": tr(
            "The study does not know the code of its municipality, so rows of all municipalities "
            "were taken."
        ),
        "answers_remembered": tr("Answers given for “{file}” were used again: {answers}"),
        "unknown_codes_kept": tr(
            "Codes of “{column}” that the published list does not have were kept as they are: "
            "{codes}"
        ),
        "polygons_as_points": tr("Polygons became points inside them."),
        "ids_repeated": tr("{rows} rows share an id of the list; their row numbers were added."),
        "sizes_not_usable": tr(
            "{rows} sizes are zero, negative or not clear; the assumed size was taken."
        ),
        "sizes_assumed": tr("{rows} facilities of “{list}” have the assumed size of their kind."),
        "parks_by_area": tr(
            "Parks are block parks below {block_below_m2} m² and district parks from "
            "{district_from_m2} m² (geometric means of the standard sizes 0.25, 2 and 4 ha)."
        ),
    }


def _notes_of_figures():
    return {
        "ages_shared": tr(
            "The ages of {cells} cells are published for a group of cells only; each has the age "
            "shares of its group."
        ),
        "ages_unknown": tr(
            "In {cells} cells the ages do not add up to the total (age unknown); they were scaled "
            "to it."
        ),
        "ages_missing": tr("The ages of {cells} cells are not known; their total is."),
        "population_totals": tr(
            "{rows} cells with {persons_rows} residents went to the zones, which now have "
            "{persons_zones}; {absent} zones have no row and no residents."
        ),
        "population_spread": tr(
            "The cells are coarser than the zones: {zones} zones have an equal part of theirs."
        ),
        "population_beyond": tr(
            "{zones} zones at the rim lie in coarser cells whose centre is outside the boundary; "
            "their residents stay unknown (NULL)."
        ),
        "small_numbers_missing": tr(
            "Numbers under {limit} are not published: a cell that is missing is not empty."
        ),
        "flow_cells": tr("{cells} cells lie in the study."),
        "passengers_halved": tr(
            "Visitors are half of boardings and alightings of {year}: who comes also leaves."
        ),
        "stations_superseded": tr(
            "{stations} stations with assumed visitors were replaced by published figures."
        ),
        "visitors_assumed": tr("{stations} stations have the assumed number of visitors."),
    }


def reasons_text(counts):
    """``reason: rows`` of each reason, for a person.

    Parameters
    ----------
    counts : mapping of str to int
    """
    known = reasons()
    pairs = sorted(counts.items(), key=lambda pair: -pair[1])
    return "; ".join(f"{known[key]} ({count})" for key, count in pairs)


def note_texts(found):
    """Sentences of ``(key, facts)`` notes."""
    known = notes()
    return [known[key].format(**facts) for key, facts in found]
