"""What a check of a study says, in the language of QGIS: sentences, headings, labels of facts."""

from ...core.report.numbers import number_text, share_text
from ..i18n import tr
from ..labels import analysis_label, area_kind_label, table_label
from ..sentences import general
from ..sentences.data import reasons


def finding_text(finding):
    """The sentence of a finding: what is there, and what to do."""
    return finding_texts()[finding.code].format(**_words(finding.facts))


def severity_label(key):
    """Name of a severity."""
    return {
        "problem": tr("problem"),
        "warning": tr("warning"),
        "info": tr("note"),
        "ok": tr("in order"),
    }[key]


def need_label(key):
    """How much an analysis needs something."""
    return {
        "must": tr("needed"),
        "better": tr("better with it"),
        "optional": tr("if at hand"),
    }[key]


def kind_text(kind):
    """Name of a kind of areas; a kind that somebody made up stands for itself."""
    try:
        return area_kind_label(kind)
    except KeyError:
        return kind


def field_label(key):
    """Name of a field that an analysis needs."""
    return {
        "residents": tr("Residents"),
        "age_0_14": tr("Age groups"),
        "category": tr("Category"),
        "size": tr("Size"),
        "visitors_day": tr("Visitors a day"),
        "persons": tr("Persons"),
    }[key]


def table_text(key):
    """Name of a table; one that somebody made up stands for itself."""
    try:
        return table_label(key)
    except KeyError:
        return key


def refused_text(counts):
    """``reason (rows)`` of each reason; a reason of another version stands for itself."""
    known = reasons()
    pairs = sorted(counts.items(), key=lambda pair: -pair[1])
    return "; ".join(f"{known.get(key, key)} ({number})" for key, number in pairs)


def layer_text(table, kind="", field=""):
    """Name of a layer: its table, and its kind or a field of it in brackets."""
    part = kind_text(kind) if kind else field_label(field) if field else ""
    return f"{table_label(table)} ({part})" if part else table_label(table)


def _words(facts):
    """Facts as a reader should see them."""
    words = dict(facts)
    if "table" in facts:
        words["table"] = layer_text(
            facts["table"], facts.get("kind", ""), facts.get("field", ""))
    if "share" in facts:
        words["share"] = share_text(facts["share"])
    if "analyses" in facts:
        words["analyses"] = ", ".join(map(analysis_label, facts["analyses"]))
    if "reasons" in facts:
        words["reasons"] = refused_text(facts["reasons"])
    for key in ("names", "vintages"):
        if key in facts:
            words[key] = ", ".join(facts[key])
    for key in ("count", "rows", "zones", "files", "refused", "persons", "metres"):
        if key in facts:
            words[key] = number_text(facts[key], 1.0)
    if "km" in facts:
        words["km"] = number_text(facts["km"])
    return words


def finding_texts():
    """``{code: text with {facts}}`` of every finding."""
    return {
        **_of_contents(), **_of_needs(), **_of_people(), **_of_places(), **_of_areas(),
        **_of_sources(), **_of_environment(),
    }


def _of_contents():
    return {
        "geometries_sound": tr("All {count} shapes of the study can be used."),
        "null_geometry": tr(
            "{table}: {count} of {rows} rows have no geometry, so no analysis can place them. Draw "
            "them on the map, or delete the rows."
        ),
        "invalid_geometry": tr(
            "{table}: {count} of {rows} shapes are broken (they cross themselves). Repair them "
            "with “Fix geometries”, or import the file again."
        ),
        "missing_ids": tr(
            "{table}: {count} of {rows} rows have no id. Rows drawn by hand need one: write a text "
            "that no other row has."
        ),
        "repeated_ids": tr(
            "{table}: {count} of {rows} rows repeat the id of another row. Give each an id of its "
            "own."
        ),
    }


def _of_needs():
    return {
        "lacks_must": tr(
            "{table}: nothing usable is there, and without it these cannot run: {analyses}. Import "
            "“{dataset}” ({page}; {publisher})."
        ),
        "lacks_better": tr(
            "{table}: nothing usable is there; assumed values would stand in, so these become less "
            "certain: {analyses}. Import “{dataset}” ({page}; {publisher}) if you can."
        ),
        "lacks_optional": tr(
            "{table}: nothing usable is there. It would add to: {analyses}. It is published as "
            "“{dataset}” ({page}; {publisher})."
        ),
    }


def _of_people():
    return {
        "residents_total": tr("{zones} zones have {persons} residents together."),
        "zones_without_people": tr(
            "{count} of {zones} zones have no residents (fields, hills, factories, sea). This is "
            "usual; look at the map if a housing area is among them."
        ),
        "residents_unknown": tr(
            "The residents of {count} of {zones} zones are not known (NULL); nobody starts a trip "
            "there. Import the population mesh of the neighbouring 80 km mesh as well, or a finer "
            "one."
        ),
        "ages_unknown": tr(
            "{count} of {zones} zones have residents without age groups; the age shares of the "
            "other zones stand in. Import a population mesh with age groups."
        ),
        "ages_hidden": tr(
            "The publisher hid the ages of {count} of {zones} zones ({persons} residents) to "
            "protect persons; they have the age shares of their group. Read single cells with care."
        ),
    }


def _of_places():
    return {
        "categories_unknown": tr(
            "{count} of {rows} facilities have a category that the model does not know, and stop "
            "the analysis: {names}. Correct the category or delete the rows."
        ),
        "sizes_assumed": tr(
            "{count} of {rows} facilities ({share}) have no published size; the assumed size of "
            "their category stands in. Fill in floor areas of large facilities first."
        ),
        "no_duplicates": tr("None of the {rows} facilities is there twice."),
        "duplicates": tr(
            "{count} of {rows} facilities seem to be there twice and would draw visitors twice: "
            "{names}. Delete one of each pair, or give them names that differ."
        ),
        "facilities_outside": tr(
            "{count} of {rows} facilities lie outside the boundary, in a neighbouring town or in "
            "the sea: {names}. Check their places; those of neighbours may stay."
        ),
        "facilities_far": tr(
            "{count} of {rows} facilities are more than {metres} m from every zone, perhaps in the "
            "sea: {names}. They draw visitors but show in no zone. Move or delete them."
        ),
        "points_outside": tr(
            "{table}: {count} of {rows} places lie outside the boundary. Those close to it may "
            "stay; check the others on the map."
        ),
        "no_network": tr(
            "There is no walking network: distances are straight lines times the detour ratio. "
            "Where a river or a railway parts the town, import a walking network."
        ),
        "network_whole": tr(
            "The walking network hangs together: its largest part has {share} of {km} km "
            "({count} parts)."
        ),
        "network_broken": tr(
            "The walking network falls into {count} parts; the largest has only {share} of {km} "
            "km, so places in the others seem out of reach. Join the ends of the ways, or import "
            "a complete network."
        ),
    }


def _of_areas():
    return {
        "covers_all": tr("{table}: covers {share} of the study area."),
        "covers_part": tr(
            "{table}: covers {share} of the study area. Outside it nothing is published or "
            "nothing applies; which of the two, only the source says."
        ),
        "covers_too_little": tr(
            "{table}: covers only {share} of the study area; the rest would count as empty. Import "
            "the missing files (the neighbouring mesh or sheet)."
        ),
    }


def _of_sources():
    return {
        "several_years": tr("{table}: “{name}” is there for several times: {vintages}."),
        "several_vintages": tr(
            "{table}: “{name}” is there in several vintages ({vintages}), so rows may count twice. "
            "Import the newest again and let it replace the older ones."
        ),
        "vintage_unknown": tr(
            "{count} of {files} imports do not say of which year they are: {names}. Note the year "
            "where you show results."
        ),
        "population_of_other_year": tr(
            "Residents are of {population}, the boundary of {boundary}. Check whether the "
            "municipality merged or changed its boundary in between."
        ),
        "years_apart": tr(
            "The sources are far apart in time: “{oldest}” of {from_year}, “{newest}” of "
            "{to_year}. Look for a newer edition of the oldest."
        ),
        "rows_faulty": tr(
            "“{name}”: {count} of {rows} rows were refused: {reasons}. The table of refused rows "
            "names each; correct them in the file and import it again."
        ),
        "rows_accounted": tr(
            "{files} imports with {count} rows: {refused} were left out by rule, none for a fault."
        ),
        "codes_without_meaning": tr(
            "“{name}”: the codes {codes} in “{column}” were kept without a meaning. Ask the "
            "publisher, and import the file again with the meanings (CODES)."
        ),
        "answers_in_use": tr(
            "{count} answers that a person gave are in use ({names}). Have them checked by someone "
            "who knows the data."
        ),
        "rows_by_hand": tr(
            "{table}: {count} of {rows} rows do not say where they came from (drawn or pasted by "
            "hand). Write down their source where you show results."
        ),
    }


def _of_environment():
    return {
        "packages_match": tr(
            "The Python packages are here, and their libraries are those of QGIS."
        ),
        "package_missing": general.sentences()["missing_package"],
        "package_clash": tr(
            "The Python package “{package}” was built with {library} {own}, but QGIS uses "
            "{library} {qgis}: results could be wrong. Remove the package and install the one "
            "that belongs to your QGIS."
        ),
        "study_not_looked_at": tr(
            "The study itself was not looked at, because packages that this needs are missing or "
            "do not fit. Mend them first."
        ),
    }


def page_texts():
    """Headings and fixed sentences of the page; with those that all pages share."""
    return {
        "contents": tr("Contents"),
        "stamp": tr("Made on {created_at} with Nigiwai {version}"),
        "sources": tr("Sources"),
        "made_with": tr("Checked by the QGIS plugin Nigiwai {version}. Nothing was changed."),
        **_sections(),
        **_columns(),
    }


def _sections():
    return {
        "title": tr("Check of the study"),
        "section_todo": tr("What to do"),
        "section_analyses": tr("What can be computed"),
        "section_tables": tr("What is in the study"),
        "section_coverage": tr("How much of the area is covered"),
        "section_sources": tr("Where it came from"),
        "section_fine": tr("What is in order, and notes"),
        "section_environment": tr("Environment"),
        "summary": tr("Problems: {problems}, warnings: {warnings}, notes: {notes}."),
        "verdict_ok": tr("Nothing stands in the way of an analysis."),
        "verdict_warning": tr("Analyses can run; read the warnings before you show results."),
        "verdict_problem": tr("Something must be put right first: see the problems."),
        "nothing_to_do": tr("No problems and no warnings were found."),
        "empty_tables": tr("Nothing yet in: {tables}."),
        "no_areas": tr("The study has no layer of areas."),
        "no_sources": tr("It is not recorded where the data came from."),
        "coverage_note": tr(
            "Area that the shapes of a layer cover together, inside the boundary, as a share of "
            "the area of the boundary. Hazards and plans cover a part by their nature."
        ),
        "needs_note": tr(
            "Names of data sets and pages are as their publishers give them; search for them, for "
            "addresses change."
        ),
    }


def _columns():
    return {
        "findings_caption": tr("Findings"),
        "severity": tr("State"),
        "finding": tr("What was found, and what to do"),
        "analyses_caption": tr("Analyses and the data they need"),
        "analysis": tr("Analysis"),
        "state": tr("State"),
        "data": tr("Data"),
        "need": tr("How needed"),
        "where": tr("Published as"),
        "ready": tr("ready"),
        "lacking": tr("lacking"),
        "tables_caption": tr("Tables with rows"),
        "table": tr("Table"),
        "rows": tr("Rows"),
        "geometry": tr("Geometry"),
        "crs": tr("Reference system"),
        "filled": tr("Columns filled"),
        "filled_all": tr("{count} completely"),
        "filled_none": tr("empty: {names}"),
        "coverage_caption": tr("Share of the study area"),
        "layer": tr("Layer"),
        "share": tr("Share"),
        "sources_caption": tr("Imports"),
        "source": tr("Data set"),
        "vintage": tr("Of"),
        "imported_at": tr("Imported on"),
        "read": tr("Rows read"),
        "written": tr("Written"),
        "refused": tr("Refused"),
        "why": tr("Why refused"),
        "environment_caption": tr("Versions"),
        "program": tr("Program or package"),
        "version": tr("Version"),
        "absent": tr("not installed"),
    }
