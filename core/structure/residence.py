"""Residence: who lives inside the residence-induction area, how densely, and against the target."""

from .indicators import Three, divided, keys_of
from .shares import inside
from .state import known_ages

TARGET = (
    "projected_residents", "rpa_target", "rpa_projected", "outside_rpa_projected", "rpa_decline",
    "required_induced", "required_share_of_decline", "required_share_of_outside",
)  # fmt: skip
_WAYS = ("tool", "corrected", "own")


def fill(book, state, base, target=None):
    """Values of the group in all years of a state.

    Parameters
    ----------
    book : Book
    state : State
    base : Year
        The year that the target is counted from.
    target : (float, int) or None
        Residents aimed at inside the area, and the year.
    """
    if state.residence is None:
        _without_area(book, state, base)
        return
    shares = inside(state.people, state.residence.areas)
    before = None
    for year in state.years:
        ages, basis = known_ages(year), state.basis
        share = state.share(year, shares)
        book.add("residents", year.year, state.name, state.total(year), ages=ages, basis=basis)
        count = state.count(year, shares)
        book.add("rpa_residents", year.year, state.name, count, ages=ages, basis=basis)
        book.add("rpa_share", year.year, state.name, share, ages=ages, basis=basis)
        if before is None:
            book.lack(["rpa_share_change"], year.year, state.name, "first_year")
        else:
            book.add("rpa_share_change", year.year, state.name, share.minus(before), ages=ages,
                     basis=basis)
        before = share
        _area_and_density(book, state, year, count, ages)
    _target(book, state, base, shares, target)


def _without_area(book, state, base):
    for year in state.years:
        book.add("residents", year.year, state.name, state.total(year), ages=known_ages(year),
                 basis=state.basis)
    others = [key for key in keys_of("residence") if key != "residents"]
    book.lack(others, base.year, state.name, "no_residence_area")


def _area_and_density(book, state, year, count, ages):
    area = state.residence
    facts = factors(area)
    sizes = Three(area.tool_ha, area.true_ha, area.true_ha)
    book.add("rpa_area", year.year, state.name, sizes, facts=facts)
    book.add("rpa_density", year.year, state.name, densities(area, count), ages=ages,
             basis=state.basis, facts=facts)


def densities(area, count):
    """Residents per hectare: over the area of Web Mercator, and over the true one."""
    return Three(count.tool / area.tool_ha, *(
        getattr(count, way) / area.true_ha for way in ("corrected", "own", "low", "high")))


def factors(area):
    """Numbers that explain Web Mercator beside the true area; see ``areas.py``."""
    whole = area.whole
    names = ("factor", "inverse_cos2", "sphere", "plane_scale", "latitude")
    return {name: float(getattr(whole, name)[0]) for name in names}


def _target(book, state, base, shares, target):
    if target is None:
        book.lack(TARGET, base.year, state.name, "no_target")
        return
    aimed, number = target
    year = next((one for one in state.years if one.year == number), None)
    if year is None:
        book.lack(TARGET, number, state.name, "no_target_year")
        return
    for key, three in target_values(state, base, year, shares, aimed).items():
        book.add(key, number, state.name, three, basis=state.basis)


def target_values(state, base, year, shares, aimed):
    """S, p and r of the official handbook, everybody together.

    ``p`` residents inside now less those projected; ``r`` projected residents outside; ``S`` =
    target − projected inside: residents to be induced. The official tool takes today's total for
    the projected one in ``r``.

    Returns
    -------
    dict of str to Three
    """
    now = state.count(next(one for one in state.years if one.year == base.year), shares).at(0)
    then, today = state.count(year, shares).at(0), state.total(base_of(state, base)).at(0)
    everybody = state.total(year).at(0)
    outside = Three(today.tool - then.tool, everybody.corrected - then.corrected,
                    everybody.own - then.own)
    decline, induced = now.minus(then), Three(aimed, aimed, aimed).minus(then)
    return {
        "projected_residents": everybody,
        "rpa_target": Three(aimed, aimed, aimed),
        "rpa_projected": then,
        "outside_rpa_projected": outside,
        "rpa_decline": decline,
        "required_induced": induced,
        "required_share_of_decline": _over(induced, decline),
        "required_share_of_outside": _over(induced, outside),
    }


def base_of(state, base):
    """The base year as the state counts it."""
    return next(one for one in state.years if one.year == base.year)


def _over(part, whole):
    return Three(*(float(divided(getattr(part, way), getattr(whole, way))) for way in _WAYS))
