"""Sentences about workbooks, programme lists, and what fits them."""

from ..i18n import tr


def sentences():
    """Errors, by code."""
    return {**_about_workbooks(), **_about_programmes()}


def _about_workbooks():
    return {
        "workbook_macros": tr(
            "“{file}” holds macros, so it was not opened. Open it in Excel, save it as an Excel "
            "workbook (.xlsx) without macros, and import that."
        ),
        "workbook_locked": tr(
            "“{file}” has a password, or is an old .xls. Open it in Excel and save it as .xlsx "
            "without a password."
        ),
        "formula_unsaved": tr(
            "“{file}”, sheet “{sheet}”: the result of the formula in cell {cell} was not saved, "
            "and formulas are not computed here. Open the file in Excel, save it and import it "
            "again, or paste the values."
        ),
        "merged_cells": tr(
            "“{file}”, sheet “{sheet}”: the cells {cells} are merged, so it is not clear which "
            "column or row their text belongs to. Unmerge them, write the text into each cell, and "
            "import it again."
        ),
    }


def _about_programmes():
    return {
        "project_facts": tr(
            "“{layer}”, row {row}: the further fields of the project (facts) are not a JSON object "
            "of texts, numbers and lists: “{value}”. Write it like {{\"place\": \"Honmachi 1\"}}."
        ),
        "programme_date": tr(
            "“{layer}”, row {row}: “{value}” in the field “{field}” is no day with its year. Write "
            "it as 2027-01-29, or leave it empty."
        ),
        "programme_number": tr(
            "“{layer}”, row {row}: “{value}” in the field “{field}” is no number from 0 up. "
            "Correct it, or leave it empty."
        ),
        "programmes_no_project": tr(
            "No project was given. Choose a table of projects (PROJECTS) with at least one row, or "
            "name one project (NAME)."
        ),
        "programmes_two_projects": tr(
            "“{layer}” holds projects, and one more is described by parameters. Leave the one or "
            "the other empty."
        ),
        "project_unknown": tr(
            "“{layer}” has no project with the id “{id}”. It has: {known}."
        ),
        "programmes_today": tr(
            "“{value}” is no day with its year (TODAY). Write it as 2026-11-22, or leave it empty "
            "for today."
        ),
        "programme_rate": tr(
            "“{layer}”, row {row}: the rate {value} is above 1. It is a share of the cost: write "
            "0.5 for a half."
        ),
        "rule_incomplete": tr(
            "“{layer}”, row {row}: the condition has no “{field}”. Each condition needs a "
            "programme (programme_id), a field of the project (field) and a test (test)."
        ),
        "rule_test": tr(
            "“{layer}”, row {row}: there is no test “{test}”. The tests are: {known}."
        ),
        "rule_field": tr(
            "“{layer}”, row {row}: no project has a field “{field}”. Fields are: {known}. Further "
            "ones are known as soon as a project has them in facts."
        ),
        "rule_value": tr(
            "“{layer}”, row {row}: “{value}” cannot be compared by {test}. at_least and at_most "
            "need a number or a day; is_one_of and contains need words, separated by ;."
        ),
    }


def reasons():
    """Why a row was not taken, by key."""
    return {
        "programme_date_unclear": tr("a date that is not clear or has no year"),
        "programme_dates_reversed": tr("the deadline is before the first day"),
        "programme_rate_unclear": tr(
            "a share of the cost that is not clear: write 1/2, 2/3 or 50 % (Excel makes a date of "
            "1/2 where the cell is not a text)"),
        "programme_sum_unclear": tr(
            "a sum that is not clear, or a small number without its unit: write it with its unit, "
            "or in whole yen"),
        "programme_floor_without_rate": tr(
            "a lowest subsidy without a share of the cost: which cost it needs is not known"),
        "programme_url_unclear": tr("an address that does not begin with https:// or http://"),
        "rule_without_programme": tr("a condition that names no programme"),
        "rule_field_missing": tr("a condition that names no field"),
        "rule_test_unknown": tr(
            "a test that is not known: is_one_of, at_least, at_most, contains, given"),
        "rule_value_missing": tr("a condition without a value"),
    }


def notes():
    """Rules that were applied to a file, by key."""
    return {
        "sheets_not_read": tr("Only the sheet “{sheet}” was read; these were not: {sheets}."),
        "merged_filled": tr(
            "Cells that are merged downwards have their text in each row: {cells}."),
        "formulas_saved": tr(
            "{cells} cells hold formulas; their results as last saved were taken."),
        "programmes_fixed": tr(
            "{rows} programmes pay a fixed sum; what they would pay cannot be computed."),
        "programmes_open_ended": tr("{rows} programmes say that they have no deadline."),
        "programmes_until_spent": tr(
            "{rows} programmes close as soon as their budget is spent: no date says when."),
        "programmes_ceiling_zero": tr(
            "{rows} programmes have a ceiling of 0, which the national portal writes where none "
            "was entered; it was left empty."),
        "programmes_floors": tr(
            "The lowest subsidy of {rows} programmes was turned into a lowest cost by the rate."),
    }
