"""The built-in template of an application, in the language of QGIS.

It is a document like any other: people save it, change it in Word, and give it back.
"""

from ...core.report.docx.build import document
from ...core.report.docx.elements import TEXT_WIDTH_MM, heading, pairs, paragraph, table
from ..i18n import tr
from .application_labels import column_label, field_label, table_label

_LABEL_MM = 46.0


def builtin_template():
    """The bytes of the template."""
    pieces = [
        paragraph(tr("Draft application: {name}").format(name=_of("project.name")), "Title"),
        paragraph(tr(
            "Draft of {date}, filled from the study by Nigiwai {version}. Yellow marks stand where "
            "nothing is known; all of them are listed at the end.").format(
                date=_of("document.date"), version=_of("document.version")), "Note"),
        *_project(), *_place(), *_people(), *_goals(), *_schedule(), *_pdca(), *_money(),
        *_missing(),
    ]
    return document(pieces, tr("Draft application"))


def _of(name):
    return f"{{{{{name}}}}}"


def _fields(*keys):
    """A table of fields of the project."""
    return pairs([(field_label(key), _of(f"project.{key}")) for key in keys],
                 (_LABEL_MM, TEXT_WIDTH_MM - _LABEL_MM))


def _rows(name, columns, widths):
    """A table whose row repeats for a list."""
    texts = [_of(f"{name}.{column}") for column in columns]
    texts[0] = f"{{{{#{name}}}}}{texts[0]}"
    texts[-1] = f"{texts[-1]}{{{{/{name}}}}}"
    room = TEXT_WIDTH_MM / sum(widths)
    return table([[column_label(column) for column in columns], texts],
                 [width * room for width in widths])


def _project():
    return (
        heading(tr("1. Project")),
        _fields("name", "applicant", "applicant_kind", "purpose", "background", "outline",
                "effects", "status"),
        pairs([(tr("Contact"), " / ".join(_of(f"contact.{key}") for key in (
            "person", "phone", "email"))), (table_label("needs"), _of("need.text"))],
            (_LABEL_MM, TEXT_WIDTH_MM - _LABEL_MM)),
    )


def _place():
    return (
        heading(tr("2. Place")),
        pairs([(field_label("place"), _of("project.place")),
               (tr("Position (latitude, longitude)"), _of("project.position"))],
              (_LABEL_MM, TEXT_WIDTH_MM - _LABEL_MM)),
        paragraph(_of("map")),
        paragraph(_of("map.caption"), "Note"),
    )


def _people():
    return (
        heading(tr("3. Local resources and partners")),
        heading(tr("Local resources"), 2),
        _rows("resources", ("name", "kind", "description", "address", "condition"),
              (30, 22, 60, 36, 18)),
        heading(tr("Co-creation partners"), 2),
        _rows("partners", ("name", "skills", "works_in"), (40, 86, 40)),
        heading(tr("Why they were brought together"), 2),
        paragraph("{{#matches}}" + _of("matches.sentence") + "{{/matches}}"),
        _fields("cooperation"),
    )


def _goals():
    return (
        heading(tr("4. Goals (KPI)")),
        _rows("kpi", ("name", "unit", "baseline", "target", "change", "band", "better"),
              (36, 20, 22, 24, 20, 28, 22)),
        paragraph(tr("How they were computed: {method}").format(method=_of("goals.method")),
                  "Note"),
        _fields("kpi_measurement"),
    )


def _schedule():
    return (
        heading(tr("5. Schedule")),
        _fields("starts_on", "ends_on"),
        _rows("schedule", ("when", "what", "who"), (36, 90, 40)),
    )


def _pdca():
    return (
        heading(tr("6. PDCA and evaluation")),
        _fields("pdca_plan", "pdca_do", "pdca_check", "pdca_act"),
        _fields("evaluation_body", "evaluation_when", "evaluation_published",
                "revitalisation_plan", "self_reliance"),
    )


def _money():
    rows = [(field_label("cost_yen"), _of("project.cost_yen")),
            (field_label("own_funds"), _of("project.own_funds"))]
    programme = [
        (table_label("programme"), _of("programme.name")),
        (tr("Rate"), _of("programme.rate")), (tr("Ceiling [yen]"), _of("programme.ceiling")),
        (tr("It would pay at most [yen]"), _of("programme.expected")),
        (tr("Deadline"), _of("programme.deadline")), (tr("Page"), _of("programme.url")),
    ]
    widths = (_LABEL_MM, TEXT_WIDTH_MM - _LABEL_MM)
    return (
        heading(tr("7. Cost and subsidy")),
        pairs(rows, widths),
        _rows("budget", ("item", "yen", "note"), (70, 36, 60)),
        pairs(programme, widths),
    )


def _missing():
    return (
        heading(tr("8. Checklist: what is missing")),
        _rows("missing", ("number", "label", "where"), (12, 84, 70)),
        paragraph(tr("Sources: {sources}").format(sources=_of("document.sources")), "Note"),
    )


def closing(missing):
    """The checklist as paragraphs, for templates that have none of their own."""
    lines = [heading(tr("Checklist: what is missing"))]
    lines += [paragraph(f"{number}. {label} ({where})", "Item")
              for number, (label, where) in enumerate(missing, 1)]
    return "".join(lines) if missing else lines[0] + paragraph(tr("Nothing is missing."))
