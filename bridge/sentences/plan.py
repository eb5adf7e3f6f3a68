"""Sentences about plan files.

Facts of most: ``place`` in the plan (``analyses[2].with.DRAWS``) and ``line`` of the file; ``hint``
is “Did you mean …?”, or what may stand there.
"""

from ..i18n import tr


def sentences():
    return {
        **_about_the_file(), **_about_keys(), **_about_values(), **_about_steps(),
        **_about_places(), **_about_runs(),
    }  # fmt: skip


def _about_the_file():
    return {
        "plan_unreadable": tr("“{file}” cannot be read: {reason}. Check its permissions."),
        "plan_too_large": tr(
            "“{file}” has {size} MB: a plan is a short text. Choose another file."),
        "plan_encoding": tr(
            "“{file}” is not saved as UTF-8 but as {encoding}. Open it in an editor and save it "
            "with the encoding UTF-8."),
        "plan_empty": tr("“{file}” is empty. A plan begins with {{ and has the key “plan”."),
        "plan_comma_too_many": tr(
            "“{file}”, line {line}: there is a comma before “{found}”. After the last member no "
            "comma may stand; delete it."),
        "plan_comma_missing": tr(
            "“{file}”, line {line}: a comma is missing before “{found}”. Members of a list or "
            "object are separated by commas."),
        "plan_comment": tr(
            "“{file}”, line {line}: JSON has no comments. Write the remark as a member: "
            "\"note\": \"…\"."),
        "plan_key_twice": tr(
            "“{file}”, line {line}: the key “{key}” stands twice in one object. Delete one."),
        "plan_backslash": tr(
            "“{file}”, line {line}: in texts of JSON a backslash has a meaning of its own. Write "
            "paths with /, for example data/zones.shp, or every backslash twice."),
        "plan_not_json": tr(
            "“{file}”, line {line}: this is not JSON, near “{found}”. Look for a missing quotation "
            "mark, colon or bracket; texts and keys stand in straight quotation marks."),
    }


def _about_keys():
    return {
        "plan_missing_key": tr("{place} (line {line}): the key “{key}” is missing. Add it."),
        "plan_unknown_key": tr(
            "{place} (line {line}): there is no key “{key}” here. {hint}"),
        "plan_unknown_word": tr(
            "{place} (line {line}): “{found}” is not known here. {hint}"),
        "plan_wrong_type": tr("{place} (line {line}): this must be {wanted}; it is {found}."),
        "plan_other_format": tr(
            "{place} (line {line}): this plan has the format {found}; this Nigiwai knows the "
            "format {known}. Update the plugin, or write \"plan\": {known}."),
        "plan_one_of_two": tr(
            "{place} (line {line}): a scenario has either “{first}” or “{second}”. Delete one."),
        "plan_not_a_place": tr(
            "{place} (line {line}): {found} is not a place in Japan. Write longitude and latitude "
            "in degrees, in this order: [138.32, 34.87]."),
        "plan_twice": tr(
            "{place} (line {line}): “{name}” stands already at {first}. Give one of them another "
            "name (\"name\": \"…\"), or delete it."),
    }


def _about_values():
    return {
        "plan_wrong_value": tr(
            "{place} (line {line}): {parameter} takes {wanted}; “{found}” is none."),
        "plan_out_of_range": tr(
            "{place} (line {line}): {parameter} takes {range}; {found} is none."),
        "plan_needed_value": tr(
            "{place} (line {line}): {parameter} is needed and does not follow from the study. Add "
            "it under “with”."),
        "plan_unknown_reference": tr(
            "{place} (line {line}): before the colon of “{found}” stands no word that is known. "
            "{hint} A path is written as file:…"),
        "plan_points_at_nothing": tr(
            "{place} (line {line}): there is no “{found}”. {hint}"),
        "plan_not_made": tr(
            "{place} (line {line}): “{found}” was not written by the step that could have: the "
            "data did not give it. Look into the log of that step."),
    }


def _about_steps():
    return {
        "plan_unknown_algorithm": tr(
            "{place} (line {line}): there is no algorithm “{found}” for this list. {hint}"),
        "plan_wrong_list": tr(
            "{place} (line {line}): “{name}” does not belong here. Put it under “{wanted}”."),
        "plan_unknown_parameter": tr(
            "{place} (line {line}): {algorithm} has no parameter “{name}”. {hint}"),
        "plan_no_scenarios": tr(
            "{place} (line {line}): {name} needs a scenario, and the plan has none. Add one under "
            "“scenarios”."),
        "plan_same_target": tr(
            "{place} (line {line}): “{name}” is written by {first} too. Give one of the steps "
            "a name (\"name\": \"…\")."),
        "plan_own_file": tr(
            "{place} (line {line}): “{name}” belongs to the plan itself and cannot be an output. "
            "Choose another name."),
        "plan_circle": tr(
            "{place} (line {line}): steps wait for each other: {steps}. Change what one of them "
            "reads."),
    }


def _about_places():
    return {
        "plan_missing_file": tr(
            "{place} (line {line}): “{file}” is not there. Paths are relative to the plan file; "
            "check the name, or put the file there."),
        "plan_not_a_path": tr(
            "{place} (line {line}): “{found}” is no file or folder. Write a path, file:…, data:… "
            "or sample:…"),
        "plan_no_data_folder": tr(
            "{place} (line {line}): “{found}” lies in the data folder, and the plan names none. "
            "Add \"data\": \"…\", relative to the plan file."),
        "plan_in_plugin": tr(
            "“{folder}” is inside the plugin, where results are lost with the next update. Give "
            "another folder (FOLDER), or copy the plan to your own folder."),
        "plan_scenario_missing": tr(
            "“{file}” has no scenario “{name}”. It has: {known}. Write the name as it is there, "
            "or give the scenario places."),
        "plan_study_there": tr(
            "“{file}” is there already, and not from this plan. Nothing was changed. Choose "
            "another folder; or start anew (RESTART), which replaces that study with all that was "
            "placed in it."),
        "plan_study_changed": tr(
            "The study “{file}” would have to be made anew ({changed}), and all that was placed in "
            "it would be lost. Nothing was changed. Start anew (RESTART) if you want that, or "
            "choose another folder."),
    }


def _about_runs():
    return {
        "plan_has_faults": tr(
            "“{file}” was not run. Mistakes: {count}.\n{faults}"),
        "plan_nothing_made": tr(
            "Nothing was made of “{file}” yet that could be repeated. Run an analysis first."),
        "plan_lacking": tr(
            "{place} (line {line}): {step} needs these tables of the study, which are empty: "
            "{tables}. Add files under “inputs”, or take the step out."),
        "plan_step_failed": tr(
            "{place} (line {line}): {step}: {reason}\nWhat was done before is kept ({log}); the "
            "next run goes on from here."),
        "plan_stopped": tr(
            "Stopped as you asked, after {done} of {count} steps. They are kept; the next run goes "
            "on from here."),
    }
