"""Names of assumptions, as people read them in the window of a category."""

from dataclasses import replace

from .i18n import cited, tr
from .labels import purpose_label, unit_label


def parameter_label(row):
    """Name of one ``Assumption`` about a category."""
    if row.list == "purpose_weights":
        return tr("Pull for: {purpose}").format(purpose=purpose_label(row.key))
    return {**_of_categories(), **_of_sales(), **_of_housing()}[row.parameter]


def parameter_help(row):
    """What one ``Assumption`` does in the model; empty where the name says it."""
    if row.list == "purpose_weights":
        return tr("How strongly a facility of standard size draws trips for this purpose, "
                  "compared with the others.")
    return {
        "standard_size": tr("The size at which a facility draws as strongly as its pull says."),
        "default_size": tr("Stands in for facilities whose size is not known."),
        "attraction_exponent": tr(
            "0: size does not matter; 1: twice the size draws twice as strongly."),
        "onward_probability": tr("Share of visitors who walk on to another facility."),
        "onward_weight": tr("How strongly it draws people who are in town already."),
        "holiday_ratio": tr("Visitors on a holiday over visitors on a weekday."),
    }.get(row.parameter, "")


def _of_categories():
    return {
        "standard_size": tr("Standard size"),
        "default_size": tr("Size where unknown"),
        "attraction_exponent": tr("Effect of size"),
        "stay_min": tr("Stay of a visitor"),
        "spend_yen": tr("Spending of a visitor"),
        "onward_probability": tr("Share that walks on"),
        "onward_weight": tr("Pull on people who walk on"),
        "holiday_ratio": tr("Holiday over weekday"),
    }


def _of_sales():
    return {
        "sales_per_unit_low": tr("Sales of a weak one"),
        "sales_per_unit_median": tr("Sales of a middling one"),
        "sales_per_unit_high": tr("Sales of a strong one"),
    }


def _of_housing():
    return {
        "persons_per_dwelling": tr("Household size"),
        "share_age_0_14": tr("Share of residents aged 0–14"),
        "share_age_15_64": tr("Share of residents aged 15–64"),
        "share_age_65_74": tr("Share of residents aged 65–74"),
        "share_age_75_84": tr("Share of residents aged 75–84"),
        "share_age_85_up": tr("Share of residents aged 85 and older"),
    }


def source_text(row):
    """Document of an assumption with its year."""
    source = cited(row.source)
    return f"{source} ({row.year})" if row.year and source else source or row.year


def told_rows(rows):
    """The rows as reports list them, a tuple: with sources in the language of QGIS."""
    return tuple(replace(row, source=cited(row.source)) for row in rows)


def unit_text(row):
    """Unit of an assumption; a pure number has none."""
    try:
        return unit_label(row.unit)
    except KeyError:
        # Somebody's own unit.
        return row.unit
