"""What the report on shelters says."""


import numpy as np

from ...core.report.numbers import share_text
from ...core.report.shelters_page import (
    PARTS,
    AgeLine,
    NewLine,
    ProofLine,
    ShelterLine,
    SheltersContent,
    TimeLine,
    ZoneLine,
)
from ...core.risk.shelters.leaving import LIST, WALKERS
from ...core.study.tables import AGE_GROUPS
from ..assumption_labels import told_rows
from ..assumptions import study_at
from ..i18n import tr
from ..report import stamp_of
from .hazard_labels import hazard_key_label
from .shelters import CANDIDATE, CHOSEN, TIMES
from .shelters_labels import (
    age_group_label,
    capacity_short_label,
    day_basis_label,
    gap_text,
    shelter_kind_label,
    start_label,
    time_label,
)
from .shelters_words import limits_told

MOST_SHELTERS, MOST_ZONES, MOST_OTHERS = 60, 15, 5
# Fewer people than this are nobody.
LEAST_PEOPLE = 0.5
ALL = "all"


def shelters_content(case, frames):
    """The content of the page.

    Parameters
    ----------
    case : SimpleNamespace
        ``key`` (HazardKey), ``hazard`` (water.Hazard or None), ``everybody``, ``shelters``,
        ``result``, ``question``, ``town``, ``least_depth_m``, ``file`` (that the zones came from;
        may be a study).
    frames : dict of str to DataFrame
        ``shelters``, ``zones``, ``candidates``, ``totals`` as they are written.

    Returns
    -------
    SheltersContent
    """
    study = study_at(case.file)
    times = tuple(case.result.plans)
    return SheltersContent(
        title=tr("Who reaches a shelter in time"),
        question=tr("Who reaches a shelter on foot in time and finds room there, who does not, "
                    "and which new shelter would help most?"),
        facts=_facts(case),
        notes=_notes(case),
        times=tuple(time_line(time, frames["totals"]) for time in times),
        shelters=_shelters(frames["shelters"], times),
        shelters_note=_left_out(len(frames["shelters"]), MOST_SHELTERS),
        zones=_zones(frames["zones"], times, case.shelters),
        streets=_streets(case, frames),
        **_new(case, frames["candidates"], times),
        proofs=tuple(_proof(time, frames["totals"]) for time in times),
        assumptions=told_rows(row for row in case.town.assumptions if row.list == LIST),
        limits=limits_told(),
        **stamp_of(study),
    )


def _people(number):
    return f"{number:,.0f}"


def _facts(case):
    question, shelters, result = case.question, case.shelters, case.result
    limits = question.limits
    who = (tr("all people of all zones") if case.everybody
           else tr("people inside the hazard areas"))
    if not case.everybody and case.least_depth_m > 0:
        who = tr("people inside the hazard areas that are deeper than {depth} m").format(
            depth=f"{case.least_depth_m:g}")
    minutes = tr("no limit") if np.isinf(limits.minutes) else tr(
        "{minutes} min from the warning, the start included").format(minutes=f"{limits.minutes:g}")
    metres = tr("no limit") if np.isinf(limits.metres) else f"{limits.metres:,.0f} m"
    facts = [
        (tr("Hazard"), hazard_key_label(case.key)), (tr("Who has to leave"), who),
        (tr("Time"), minutes), (tr("Greatest way"), metres),
        (tr("When people set out"), start_label(limits.start)),
        (tr("Streets under water"), _shut(question, case.town.assumptions)),
        (tr("Shelters that count"), tr("{count} of {places} places in {rows} rows").format(
            count=len(shelters), places=shelters.told["places"], rows=shelters.told["rows"])),
    ]
    low, high = (one.sum() for one in result.capacity_band)
    room = _people(result.capacity.sum())
    if np.isfinite(low + high):
        room = tr("{room} persons ({low} to {high})").format(
            room=room, low=_people(low), high=_people(high))
    facts.append((tr("Room of all"), room))
    basis = list(case.town.crowd.day_basis)
    facts += [(tr("People by day"), tr("{count} zones by {basis}").format(
        count=basis.count(key), basis=day_basis_label(key))) for key in sorted(set(basis))]
    return tuple(facts)


def _shut(question, assumptions):
    if not question.shut:
        return tr("open: people leave before the water comes")
    usual, slow = (assumptions.value(LIST, "water", f"stops_{pace}_m") for pace in WALKERS)
    usual = usual if question.shut_depth_m is None else question.shut_depth_m
    return tr("shut from {usual} m on; for people who walk with difficulty from {slow} m").format(
        usual=f"{usual:g}", slow=f"{min(usual, slow):g}")


def _notes(case):
    shelters, result = case.shelters, case.result
    count = len(shelters)
    known = shelters.basis.count("given")
    notes = []
    if known < count:
        notes.append(tr(
            "The list tells a capacity for {known} of {count} shelters. Of the others (▲) {area} "
            "hold their floor area divided by the area a person takes, and {assumed} a number "
            "for the kind of shelter. Both are assumptions with a band, and who finds room depends "
            "on them strongly: ask the city for the real ones.").format(
                known=known, count=count, area=shelters.basis.count("area"),
                assumed=shelters.basis.count("assumed")))
    ratio = f"{case.town.assumptions.value(LIST, 'way', 'detour_ratio'):g}"
    if result.network is None:
        notes.append(tr("There is no walking network: ways are straight lines × {ratio}. Rivers "
                        "and railways are not in the way.").format(ratio=ratio))
    elif not (result.network.on.all() and result.network.site_on.all()):
        notes.append(tr(
            "Only {share} of the starting points have a street of the network near. The other "
            "ways are straight lines × {ratio}; rivers and railways are not in the way.").format(
                share=share_text(float(result.network.on.mean())), ratio=ratio))
    return tuple(notes)


def _banded(row, name):
    return tuple(float(row.get(f"{name}{end}", np.nan)) for end in ("", "_low", "_high"))


def time_line(time, totals):
    """One time of day from the totals as they are written."""
    rows = totals[totals["time"] == time].set_index("age_group").to_dict("index")
    whole = rows[ALL]
    numbers = {name: _banded(whole, name) for name in ("people", "leaving", *PARTS, "minutes")}
    leaving = whole["leaving"]
    numbers["share"] = (whole["assigned"] / leaving if leaving > 0 else np.nan, np.nan, np.nan)
    ages = tuple(
        AgeLine(age_group_label(age), rows[age]["leaving"],
                tuple(rows[age][part] for part in PARTS), rows[age]["minutes"])
        for age in AGE_GROUPS if age in rows)
    return TimeLine(
        time_label(time), numbers,
        (whole["nearest_assigned"], whole["nearest_overflow"], whole["too_late"],
         whole["cut_off"]), ages)


def _shelters(frame, times):
    key = f"{times[0]}_load"
    order = np.lexsort((-frame[key].fillna(0), -frame[f"{key}_share"].fillna(0).round(3)))
    made = []
    for row in frame.iloc[order[:MOST_SHELTERS]].to_dict("records"):
        rank = row["hazard_rank"]
        made.append(ShelterLine(
            name=row["name"] or row["id"], kind=shelter_kind_label(row["kind"]),
            room=_banded(row, "capacity"), assumed=row["capacity_basis"] != "given",
            basis=capacity_short_label(row["capacity_basis"]),
            inside=tr("rank {rank}").format(rank=f"{rank:.0f}") if rank > 0 else "",
            loads=tuple(_banded(row, f"{time}_load") for time in times),
            shares=tuple(row[f"{time}_load_share"] for time in times),
            nearest=row[f"{times[0]}_nearest"], overflow=row[f"{times[0]}_overflow"],
            cut_off=row["cut_off"] > 0))
    return tuple(made)


def _left_out(count, most):
    if count <= most:
        return ""
    return tr("The other {count} are in the layer of the shelters.").format(count=count - most)


def _near(shapes, shelters):
    """The nearest shelter of each shape in words: the code of a cell tells nobody where it is."""
    import shapely
    from scipy.spatial import cKDTree

    if not len(shapes):
        return []
    middle = shapely.get_coordinates(shapely.centroid(np.asarray(shapes, dtype=object)))
    metres, rows = cKDTree(shelters.xy).query(middle)
    return [tr("{name}, {km} km").format(
        name=shelters.names[row] or shelters.ids[row], km=f"{far / 1000:.1f}")
        for far, row in zip(metres, rows)]


def _zones(frame, times, shelters):
    """Zones from which most people find no shelter."""
    found = []
    for row, near in zip(frame.to_dict("records"), _near(frame.geometry, shelters)):
        for time in times:
            parts = tuple(row[f"{time}_{part}"] for part in PARTS)
            without = sum(parts[1:])
            if without >= LEAST_PEOPLE:
                found.append((-without, row["id"], TIMES.index(time), ZoneLine(
                    row["name"] or row["id"], near, time_label(time), row[f"{time}_leaving"],
                    parts)))
    return tuple(one[-1] for one in sorted(found, key=lambda one: one[:3])[:MOST_ZONES])


def _streets(case, frames):
    if not case.question.shut or case.result.network is None:
        return ()
    usual, slow = case.result.wet_m
    lines = [tr("{all} km of streets are shut for everybody, {slow} km for people who walk with "
                "difficulty.").format(all=f"{usual / 1000:.1f}", slow=f"{slow / 1000:.1f}")]
    frame = frames["shelters"]
    names = [name or own for name, own, cut in zip(frame["name"], frame["id"], frame["cut_off"])
             if cut > 0]
    if names:
        lines.append(tr("{count} shelters stand on a street that is shut, and nobody reaches them: "
                        "{names}.").format(count=len(names), names=", ".join(names[:20])))
    covered = float(case.result.network.on.mean())
    if covered < 1:
        lines.append(tr("Streets are known for {share} of the starting points only: elsewhere "
                        "nothing is shut.").format(share=share_text(covered)))
    return tuple(lines)


def _new(case, frame, times):
    if not case.question.new:
        return {}
    frame = frame.assign(near=_near(frame.geometry, case.shelters))
    chosen = frame[frame["status"] == CHOSEN].sort_values("rank")
    others = frame[(frame["status"] == CANDIDATE) & (frame["gain_most"] >= LEAST_PEOPLE)]
    others = others.sort_values(["gain_most", "waiting", "id"], ascending=[False, False, True])
    inside = int((frame["status"] == "in_hazard").sum())
    if not len(frame):
        note = tr("There are no candidates.")
    elif not len(chosen):
        note = tr("None of the {count} candidates would bring anybody more to room in "
                  "time.").format(count=len(frame) - inside)
    else:
        note = tr("{count} candidates were compared; {inside} more stand inside the hazard areas "
                  "and were left out.").format(count=len(frame) - inside, inside=inside)
    return {
        "new_note": note,
        "new": tuple(_line(row, times, f"{row['rank']:.0f}")
                     for row in chosen.to_dict("records")),
        "new_others": tuple(_line(row, times)
                            for row in others.head(MOST_OTHERS).to_dict("records")),
    }


def _line(row, times, rank=""):
    return NewLine(
        rank, row["name"] or row["id"], row["near"], row["capacity"],
        tuple(row[f"gain_{time}"] for time in times), row["waiting"], row["gain_most"],
        bool(row["proven"] == 1))


def _proof(time, totals):
    row = totals[(totals["time"] == time) & (totals["age_group"] == ALL)].iloc[0]
    return ProofLine(time_label(time), row["status"] == "optimal", row["objective"], row["bound"],
                     gap_text(row["gap"]))
