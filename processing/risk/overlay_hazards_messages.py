"""What ``nigiwai:overlay_hazards`` says while it works."""

from ...bridge.i18n import tr
from ...bridge.risk.hazard_labels import evacuation_label, hazard_key_label, presence_basis_label


def tell_scene(scene, feedback):
    """What the layers did not carry."""
    lines = (
        (scene.places.repaired, tr(
            "{count} targets had a broken geometry and were repaired for this run.")),
        (scene.notes.get("residents_unknown", 0), tr(
            "{count} zones have no number of residents (NULL); nobody lives there.")),
        (scene.notes.get("ages_assumed", 0), tr(
            "{count} zones have residents without age groups; the shares of the other zones "
            "stand in.")),
        (scene.notes.get("districts_overlap", 0), tr(
            "Districts overlap: {count} times a zone or building is of one more. Each district "
            "counts for itself; their sum is more than the town.")),
        (int((scene.places.basis == "area").sum()) if scene.ages.any() else 0, tr(
            "{count} targets have no homes among the buildings: their residents are taken to live "
            "evenly over their area (basis: area).")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=f"{count:,}"))
    if scene.ages.any() and not scene.ages_known:
        feedback.pushInfo(tr("The zones tell no age groups; the columns of ages stay empty."))
    if not len(scene.ages):
        feedback.pushInfo(tr("No zones were given: there are areas and buildings, but no people."))


def tell_hazards(sources, feedback):
    """What was awkward about the rows of the hazards."""
    for text in awkward_rows(sources):
        feedback.pushWarning(text)
    if sources.left_out:
        feedback.pushInfo(tr("{count} hazard rows are of hazards that were not chosen.").format(
            count=f"{sources.left_out:,}"))
    if sources.raster_notes:
        feedback.pushInfo(tr("Raster: {wet} of {cells} cells are in the hazard where targets are."
                             ).format(**{name: f"{sources.raster_notes[name]:,}"
                                         for name in ("wet", "cells")}))


def awkward_rows(sources):
    """Sentences about rows of the hazards that were not plain."""
    texts = {
        "unknown_type": tr(
            "{count} hazard rows are of a type that is not in the registry and were left out."),
        "unknown_scenario": tr(
            "{count} hazard rows have a scenario other than L1 and L2; they count as without one."),
        "rank_from_text": tr("{count} hazard rows tell depth or duration as a text in “rank”; it "
                             "was read."),
        "rank_unknown": tr(
            "{count} hazard rows tell neither rank nor depth: they count as rank 1 of an unknown "
            "depth."),
        "rank_beyond": tr("{count} hazard rows have a rank beyond the registry; they count as the "
                          "highest."),
        "wide_class": tr(
            "{count} hazard rows have a class that reaches over several ranks; the worse one "
            "counts, in a class open upwards its lower end."),
        "repaired": tr(
            "{count} hazard areas had a broken geometry and were repaired for this run."),
        "lost": tr("{count} hazard rows have no area (no geometry, points, lines) and were left "
                   "out."),
        "circles": tr("{count} points stand for circles of the radius given."),
    }
    return [text.format(count=f"{sources.notes[name]:,}")
            for name, text in texts.items() if sources.notes.get(name)]


def tell_result(scene, pictures, bases, feedback):
    """The totals in words, for the first moment."""
    one = pictures[0]
    people = one.of_town.people
    if len(pictures) > 1:
        feedback.pushInfo(tr("{count} moments were computed, from {first} to {last}.").format(
            count=len(pictures), first=pictures[0].moment, last=pictures[-1].moment))
    for key, item in one.of_targets.items.items():
        hit = int((item.over.worst > 0).sum())
        if not hit:
            continue
        text = tr("{hazard}: {hit} of {count} targets").format(
            hazard=hazard_key_label(key), hit=f"{hit:,}", count=f"{len(scene.places):,}")
        if len(people) and people.residents.any():
            weight = one.of_town.items[key].weight[:, 0]
            outside = float((people.residents * weight).sum())
            total = float(people.residents.sum())
            text += tr("; {exposed} of {total} residents").format(
                exposed=f"{total - outside:,.0f}", total=f"{total:,.0f}")
        feedback.pushInfo(text)
    for key in one.of_targets.missed:
        feedback.pushWarning(tr(
            "{hazard}: its areas meet no target. Check its coordinate system and whether it is of "
            "this town.").format(hazard=hazard_key_label(key)))
    feedback.pushInfo(tr("People present: {basis}.").format(basis=presence_basis_label(bases[0])))
    counts = {}
    for name in one.evacuation:
        counts[name] = counts.get(name, 0) + 1
    told = ", ".join(f"{evacuation_label(name)} {counts[name]:,}"
                     for name in ("stay", "vertical", "horizontal", "unknown") if name in counts)
    if told:
        feedback.pushInfo(tr("Targets by what people do: {classes}.").format(classes=told))
