"""Sentences about drafts of applications and their templates."""

from ..i18n import tr


def sentences():
    """``{code: sentence}``."""
    return {**_about_templates(), **_about_projects()}


def _about_templates():
    return {
        "template_kind": tr(
            "“{file}” is no Word document without macros. Save it as a Word document (.docx) and "
            "choose that."
        ),
        "template_broken": tr(
            "“{file}” cannot be read as a Word document: {reason}. Open it in Word and save it as "
            "a Word document (.docx) again."
        ),
        "template_macros": tr(
            "“{file}” holds macros, so it was not used. Open it in Word and save it as a Word "
            "document (.docx) without macros."
        ),
        "template_part": tr(
            "“{file}” holds “{part}”, which is neither text nor picture: an embedded object or a "
            "program. Take it out in Word and save the template again."
        ),
        "template_link": tr(
            "“{file}” loads something from elsewhere or runs it ({kind}: “{target}”), so it was "
            "not used. Take the link out in Word; pictures must be saved in the document."
        ),
        "template_field": tr(
            "“{file}”, {part}: the field “{field}” may load or run something, so the template was "
            "not used. Take it out in Word (Ctrl+Shift+F9 turns a field into text)."
        ),
        "template_unknown": tr(
            "“{file}” has placeholders without a meaning: {unknown}. Correct or delete them. Known "
            "are: {known}. Any field of the project can be written as {{{{facts.…}}}}."
        ),
        "template_section": tr(
            "“{file}”: the repeated part “{section}” is not closed, or begins and ends in "
            "different tables or cells. Write {{{{#{section}}}}} in the first cell and "
            "{{{{/{section}}}}} in the last cell of the row that is to be repeated; parts cannot "
            "hold each other."
        ),
    }


def _about_projects():
    return {
        "application_nothing": tr(
            "There is nothing to write. Choose projects (PROJECTS) and a file for the application "
            "(OUTPUT), or a file for the built-in template (OUTPUT_TEMPLATE)."
        ),
        "application_which": tr(
            "“{layer}” has several projects. Say which one (PROJECT_ID): {known}."
        ),
        "kpi_scenario": tr(
            "“{layer}” does not say which scenario the goals are of (“{scenario}”). Name one of "
            "these (SCENARIO): {known}."
        ),
        "kpi_unknown": tr(
            "“{layer}” has no indicators {unknown} (KPI). It has: {known}."
        ),
    }
