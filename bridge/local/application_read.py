"""Everything that an application is made of, read from layers."""

import math
import re

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY

from ...core.errors import CoreError
from ...core.matching.application.gather import contact_of, read_kpis, rows_of
from ...core.matching.programmes.fit import Question
from ...core.matching.programmes.fit import match as match_programmes
from ...core.needs.masking import mask
from ..assumptions import assumptions_in_use, study_at
from ..frames import has_crs, read_frame, transform
from ..planes import metric_crs
from .application_data import Application
from .application_labels import zone_number_label
from .application_map import draw_map
from .programmes import day_of, programmes_of, projects_of, records, rules_of

TEXT, REAL = "text", "real"
_RESOURCES = {
    **dict.fromkeys(("id", "name", "category", "sub_category", "description", "address",
                     "condition", "seen_on"), TEXT),
    **dict.fromkeys(("capacity", "size_m2", "price_yen", "visible"), REAL),
}
_PARTNERS = {
    **dict.fromkeys(("id", "name", "skills", "category", "works_in"), TEXT),
    **dict.fromkeys(("capacity", "consent", "visible"), REAL),
}
_NEEDS = {**dict.fromkeys(("id", "text"), TEXT), "visible": REAL}
_MATCHES = {
    **dict.fromkeys(("need_id", "resource_id", "partner_id", "sentence", "status"), TEXT),
    "score": REAL,
}
_CONTACTS = dict.fromkeys(("of_table", "of_id", "person", "phone", "email", "address"), TEXT)
_INDICATORS = {
    **dict.fromkeys(("scenario", "indicator", "unit", "better"), TEXT),
    **dict.fromkeys(("before", "after", "change", "change_low", "change_high"), REAL),
}
# Numbers of zones that are drawn where none is named, the first that is there.
_ZONE_FIELDS = ("vibrancy_change", "visitors_change", "vibrancy", "visitors", "residents")


def read_application(given, assumption_rows, options, file, context, progress):
    """A project with all that belongs to it.

    Parameters
    ----------
    given : callable
        Name of a parameter to its source, None for none or an empty one.
    assumption_rows : QgsFeatureSource or None
    options : dict
        ``project_id``, ``scenario``, ``kpi``, ``zones_field``, ``reach_m``, ``place``, ``today``,
        ``with_contacts``.
    file : str
        File of the projects; may be a study.
    context : QgsProcessingContext
    progress : callable

    Returns
    -------
    Application
    """
    source, study = given("PROJECTS"), study_at(file)
    project = _chosen(projects_of(source, context), source.sourceName(), options["project_id"])
    tables = _tables(given, context)
    rows = rows_of(project, tables)
    progress(0.3)
    place = options["place"] or (study.name if study else "")
    today = day_of(options["today"])
    assumptions = assumptions_in_use(assumption_rows, file, context)
    question = Question(today, place, assumptions.value("matching", "programmes", "stale_days"))
    fit = _fit(project, given, question, context)
    progress(0.5)
    picture, caption, position = _map(project, given, options, context)
    progress(0.9)
    text = str((rows.need or {}).get("text") or "")
    return Application(
        project, rows, today, tuple(_kpis(given, options, context)),
        fit.programme if fit else None, fit, _contact(project, given, options, context), picture,
        caption, position, mask(text)[0], study.name if study else "",
        tuple(study.attributions()) if study else ())


def _chosen(projects, layer, wanted):
    known = ", ".join(one.id for one in projects[:20])
    if wanted:
        found = next((one for one in projects if one.id == wanted), None)
        if found is None:
            raise CoreError("project_unknown", layer=layer, id=wanted, known=known)
        return found
    if len(projects) > 1:
        raise CoreError("application_which", layer=layer, known=known)
    return projects[0]


def _tables(given, context):
    found = {}
    for name, parameter, columns, needed in (
        ("resources", "RESOURCES", _RESOURCES, ("id", "name")),
        ("partners", "PARTNERS", _PARTNERS, ("id", "name")),
        ("needs", "NEEDS", _NEEDS, ("id", "text")),
        ("matches", "MATCHES", _MATCHES, ("need_id", "resource_id")),
    ):
        source = given(parameter)
        if source is not None:
            found[name] = records(source, columns, needed, context)[0]
    return found


def _fit(project, given, question, context):
    """The programme that the project names, checked; None where there is none."""
    source, wanted = given("PROGRAMMES"), project.links.get("programme_id")
    if source is None or not wanted:
        return None
    chosen = [one for one in programmes_of(source, context) if one.id == wanted]
    rules = given("RULES")
    checked = rules_of(rules, context, [project]) if rules is not None else []
    found, _strays = match_programmes([project], chosen, checked, question)
    return found[0] if found else None


def _kpis(given, options, context):
    source = given("INDICATORS")
    if source is None:
        return []
    needed = ("scenario", "indicator", "before", "after")
    wanted = [one.strip() for one in re.split("[,;]", options["kpi"]) if one.strip()]
    return read_kpis(records(source, _INDICATORS, needed, context)[0], source.sourceName(),
                     options["scenario"], wanted)


def _contact(project, given, options, context):
    """Who to ask; only where somebody ticked it."""
    source = given("CONTACTS")
    if source is None or not options["with_contacts"]:
        return None
    return contact_of(project, records(source, _CONTACTS, ("of_table", "of_id"), context)[0])


def _map(project, given, options, context):
    """Picture, caption and position; None and empty texts where there is no place."""
    layers = [source for source in map(given, ("PROJECTS", "RESOURCES", "ZONES"))
              if source is not None and has_crs(source)]
    if not layers:
        return None, "", ""
    crs = metric_crs([layers[0]], context)
    point, others = _places(project, given, crs, context)
    if point is None:
        return None, "", ""
    zones = _zones(given("ZONES"), options["zones_field"], crs, context)
    picture, caption = draw_map(point, zones, others, crs, options["reach_m"])
    return picture, caption, _degrees(point, crs, context)


def _places(project, given, crs, context):
    """Where the project is (else its resource), and where the other visible resources are."""
    source = given("PROJECTS")
    point, others = None, []
    if has_crs(source):
        own = {one.id: one.point for one in projects_of(source, context, crs)}
        point = own[project.id]
    source = given("RESOURCES")
    if source is not None and has_crs(source):
        rows, shapes = records(source, {"id": TEXT, "visible": REAL}, ("id",), context, crs)
        for row, shape in zip(rows, shapes):
            if shape is None or shape.is_empty or row.get("visible") == 0:
                continue
            spot = (shape.centroid.x, shape.centroid.y)
            if str(row["id"]) == project.links.get("resource_id"):
                point = point or spot
            else:
                others.append(spot)
    return point, others


def _zones(source, wanted, crs, context):
    """Areas and the number that colours them, None without a layer."""
    if source is None or not has_crs(source):
        return None
    names = source.fields().names()
    field = wanted or next((name for name in _ZONE_FIELDS if name in names), "")
    frame = read_frame(source, {field: REAL} if field else {}, context, crs, source.sourceName())
    kept = [n for n, shape in enumerate(frame.geometry) if shape is not None
            and shape.geom_type in ("Polygon", "MultiPolygon")]
    values = [float(frame[field].iloc[n]) if field else math.nan for n in kept]
    return [frame.geometry.iloc[n] for n in kept], values, zone_number_label(field)


def _degrees(point, crs, context):
    target = QgsCoordinateReferenceSystem("EPSG:4326")
    spot = transform(crs, target, context).transform(QgsPointXY(*point))
    return f"{spot.y():.5f}, {spot.x():.5f}"
