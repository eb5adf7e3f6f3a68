"""What ``nigiwai:assign_shelters`` tells a person while it runs."""

from ...bridge.i18n import tr
from ...bridge.risk.shelters_labels import (
    capacity_basis_label,
    day_basis_label,
    gap_text,
    time_label,
)


def tell_inputs(town, hazard, shelters, everybody, feedback):
    """What was read, what was left out, and what stands in for it."""
    _tell_places(shelters, town.assumptions, feedback)
    lines = (
        (town.unknown.sum(), tr(
            "{count} zones have no number of residents (NULL); nobody lives there.")),
        (town.ages_assumed.sum(), tr(
            "{count} zones have residents without age groups; the shares of the other zones "
            "stand in.")),
        (hazard.shallow if hazard is not None else 0, tr(
            "{count} hazard areas are shallower than asked for and were left out.")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=int(count)))
    basis = shelters.basis
    for key in ("area", "assumed"):
        if basis.count(key):
            feedback.pushWarning(tr(
                "{count} shelters tell no capacity: {basis}.").format(
                    count=basis.count(key), basis=capacity_basis_label(key)))
    _tell_people(town.crowd, hazard, everybody, feedback)


def _tell_places(shelters, assumptions, feedback):
    """How rows of the list became shelters: every row is accounted for."""
    from ...core.risk.shelters.serving import LIST

    told = shelters.told
    if told["merged"]:
        feedback.pushInfo(tr(
            "Shelters: {rows} rows name {places} places. {merged} rows are a place that another "
            "row names, too, as lists of sites, shelters and tsunami buildings overlap (one name "
            "within {name_m} m, or any within {point_m} m): its room counts once.").format(
                rows=told["rows"], places=told["places"], merged=told["merged"],
                name_m=f"{assumptions.value(LIST, 'place', 'same_name_m'):g}",
                point_m=f"{assumptions.value(LIST, 'place', 'same_place_m'):g}"))
    else:
        feedback.pushInfo(tr("Shelters: {rows} rows, each a place of its own.").format(
            rows=told["rows"]))
    feedback.pushInfo(tr(
        "{count} of the {places} places count for this hazard; {others} serve other hazards "
        "only.").format(
            count=len(shelters), places=told["places"], others=told["other_hazards"]))
    lines = (
        (told["unknown"], tr("{count} shelters say no hazard that they serve; they count because "
                             "of TAKE_UNKNOWN.") if told["take_unknown"] else tr(
            "{count} shelters say no hazard that they serve; they count only with "
            "TAKE_UNKNOWN.")),
        (told["other_kinds"], tr("{count} shelters are of another kind and were left out.")),
        (told["zero"], tr("{count} rows give a capacity of 0: it counts as unknown. Take shelters "
                          "that are closed out of the layer.")),
    )
    for count, text in lines:
        if count:
            feedback.pushWarning(text.format(count=count))
    if shelters.differing:
        feedback.pushWarning(tr(
            "{count} places have rows of different names and count as one (such as {example}). "
            "If they are several, put them farther apart in the layer.").format(
                count=len(shelters.differing), example=shelters.differing[0]))


def _tell_people(crowd, hazard, everybody, feedback):
    if everybody:
        feedback.pushInfo(tr("Everybody in the zones has to leave."))
    elif hazard is not None and hazard.scenarios:
        feedback.pushInfo(tr("Scenarios of the hazard: {scenarios}.").format(
            scenarios=", ".join(hazard.scenarios)))
    if crowd.day is None:
        feedback.pushInfo(tr(
            "Nothing tells who is there by day (no facilities, no measured people flow): only the "
            "night was computed."))
        return
    for key in sorted(set(crowd.day_basis)):
        feedback.pushInfo(tr("By day: {count} zones by {basis}.").format(
            count=list(crowd.day_basis).count(key), basis=day_basis_label(key)))


def tell(shelters, result, question, town, feedback):
    """What came out, and what it stands on."""
    from ...core.risk.shelters.run import totals

    _tell_streets(result, town, question, feedback)
    for time, plan in result.plans.items():
        sums = totals(result.zones[time])
        feedback.pushInfo(tr(
            "{time}: {leaving} people leave; {assigned} find room in time, {no_room} find none, "
            "{late} come too late, {cut} are cut off.").format(
                time=time_label(time), leaving=_people(sums["leaving"]),
                assigned=_people(sums["assigned"]), no_room=_people(sums["no_room"]),
                late=_people(sums["too_late"]), cut=_people(sums["cut_off"])))
        overflow = (plan.nearest[: len(shelters)] - result.capacity).clip(min=0).sum()
        if overflow >= 1:
            feedback.pushInfo(tr(
                "If everybody went to the nearest shelter, {count} would find it full.").format(
                    count=_people(overflow)))
        if plan.start_min >= question.limits.minutes:
            feedback.pushWarning(tr(
                "{time}: people set out {start} min after the warning, and MINUTES is {minutes}: "
                "nobody can be in time. Give more minutes, or another START.").format(
                    time=time_label(time), start=f"{plan.start_min:g}",
                    minutes=f"{question.limits.minutes:g}"))
        elif plan.flow.status == "optimal":
            feedback.pushInfo(tr("The plan is proven the best (gap {gap}).").format(
                gap=gap_text(plan.flow.gap)))
        else:
            feedback.pushWarning(tr(
                "The plan is not proven the best: it may be {gap} % off.").format(
                    gap=f"{100 * plan.flow.gap:.2f}"))
    if question.new and (result.chosen is None or not result.chosen.steps):
        feedback.pushInfo(tr("No candidate would bring anybody more to room in time."))


def _people(number):
    return f"{number:,.0f}"


def _tell_streets(result, town, question, feedback):
    from ...core.risk.shelters.leaving import LIST

    ratio = f"{town.assumptions.value(LIST, 'way', 'detour_ratio'):g}"
    if result.network is None:
        feedback.pushWarning(tr(
            "No walking network: ways are straight lines × {ratio}.").format(ratio=ratio))
        return
    network = result.network
    feedback.pushInfo(tr(
        "On the walking network: {points} of {all_points} starting points, {sites} of {all_sites} "
        "shelters and candidates.").format(
            points=int(network.on.sum()), all_points=len(network.on),
            sites=int(network.site_on.sum()), all_sites=len(network.site_on)))
    if not (network.on.all() and network.site_on.all()):
        feedback.pushWarning(tr(
            "Ways to and from the others are straight lines × {ratio}.").format(ratio=ratio))
    if question.shut:
        feedback.pushInfo(tr(
            "Streets shut by water: {all} km for everybody, {slow} km for people who walk with "
            "difficulty.").format(all=f"{result.wet_m[0] / 1000:.1f}",
                                  slow=f"{result.wet_m[1] / 1000:.1f}"))
        if result.cut_sites.any():
            feedback.pushWarning(tr("{count} shelters stand on a street that is shut.").format(
                count=int(result.cut_sites.sum())))
