"""The sentences of the page on shelters."""

from ..i18n import tr
from ..report_texts import report_texts


def shelters_texts():
    """``{key: text}`` of the page; some texts hold ``{facts}``."""
    return {**report_texts(), **_sections(), **_parts(), **_of_shelters(), **_of_new()}


def _sections():
    return {
        "section_ages": tr("By age"),
        "section_shelters": tr("Shelters: room and load"),
        "section_left": tr("Where people find no shelter"),
        "section_streets": tr("Streets under water"),
        "section_new": tr("Which new shelter would help most"),
        "section_proof": tr("How good the plan is"),
    }


def _parts():
    return {
        "measure": tr("What is counted"),
        "time": tr("Time of day"),
        "age": tr("Age"),
        "people_there": tr("People there"),
        "part_leaving": tr("Have to leave"),
        "part_assigned": tr("In time, with room"),
        "part_no_room": tr("In time, no room left"),
        "part_too_late": tr("Too late"),
        "part_cut_off": tr("Cut off"),
        "part_share": tr("Share of those who leave that has room in time"),
        "mean_minutes": tr("Mean minutes from the warning, of those with room"),
        "nearest_full": tr("Before a full shelter if everybody goes to the nearest"),
        "bar_plan": tr("{time}: best plan"),
        "bar_nearest": tr("{time}: all to the nearest"),
        "summary_caption": tr("Those who have to leave"),
        "summary_chart": tr("Those who have to leave: the best plan, and everybody to the nearest"),
        "summary_note": tr(
            "“No room left” asks for more room within reach, “too late” for a shelter that is "
            "nearer, “cut off” for a way that stays dry. The best plan is what is possible with "
            "perfect guidance, not what will happen; between it and “all to the nearest” lies what "
            "guidance can do."),
        "ages_chart": tr("{time}: those who have to leave, by age"),
        "ages_caption": tr("{time}: by age"),
        "ages_note": tr(
            "In one place all of the same pace have the same chance. By day nobody counts ages: "
            "they are those of the zone's residents."),
        "left_intro": tr("The zones with the most people who find no room, come too late or are "
                         "cut off."),
        "left_caption": tr("People without a shelter, by zone"),
    }


def _of_shelters():
    return {
        "shelter": tr("Shelter"),
        "kind": tr("Kind"),
        "room": tr("Room [persons]"),
        "room_basis": tr("Room is"),
        "inside": tr("In the hazard"),
        "street_shut": tr("its street is shut"),
        "load": tr("{time}: people, and share of the room"),
        "overflow": tr("Too many if all go to the nearest"),
        "shelters_intro": tr(
            "By the best plan, the fullest first. ▲: the room is an assumption, either the floor "
            "area divided by the area a person takes, or a number for the kind of shelter. A "
            "shelter with a rank stands in the hazard itself: look at which floors stay dry."),
        "shelters_caption": tr("Shelters that serve the hazard"),
        "load_chart": tr("{time}: people in the fullest shelters, and their room with its band"),
        "chart_load": tr("People by the best plan"),
        "chart_nearest": tr("If all go to the nearest"),
        "chart_given": tr("Room as published"),
        "chart_assumed": tr("Assumed room with its band"),
    }


def _of_new():
    return {
        "order": tr("Order"),
        "place": tr("Place"),
        "near": tr("Nearest shelter"),
        "gain": tr("{time}: more with room"),
        "waiting": tr("Waiting within reach"),
        "proven": tr("Proven the best of its step"),
        "no": tr("no"),
        "most": tr("Brings at most as the first"),
        "new_caption": tr("New shelters, one after the other"),
        "new_note": tr(
            "Each one is the place that brings most people more to room, night and day together, "
            "after those above it; where several bring as many, the one with which those who walk "
            "with difficulty have room and all walk least. “Waiting within reach” are people who "
            "find no room or come too late as things are, and would reach it in time: where there "
            "are more of them than room, a larger one would help more. Whether the ground can be "
            "built on is not looked at."),
        "others_caption": tr("The next best: the most that each could bring"),
        "proof_intro": tr(
            "The plan is solved as a whole (minimum-cost flow): first as many people as possible "
            "find room, then those who walk with difficulty come first, then all walk as little as "
            "possible. The bound is computed from the prices of the solution: no plan can be below "
            "it. Where value and bound are equal, there is no better plan under these "
            "assumptions."),
        "proof_caption": tr("Value of the plan and bound, in person-minutes (a person without room "
                            "counts high)"),
        "state": tr("State"),
        "objective": tr("Value"),
        "bound": tr("Bound"),
        "gap": tr("Gap"),
        "optimal": tr("proven the best"),
        "bounded": tr("not proven the best"),
    }


def limits_told():
    """What the numbers do not say."""
    return (
        tr("Speeds, starts, the room of a person and the detour are planning values from second "
           "sources or assumptions of the project; none of them was verified. They can be replaced "
           "in the table of assumptions."),
        tr("The plan supposes that everybody knows where to go and goes there. It is no forecast."),
        tr("Nobody goes by car, nobody stays upstairs unless shallow areas were left out, nobody "
           "is carried, and nobody waits for another."),
        tr("Streets are open or shut for the whole time; how water, fire or rubble spread in time "
           "is not in it, nor are crowds in narrow streets."),
        tr("Whether a shelter is open at night, staffed, free of steps or safe in an earthquake is "
           "not in the list. Rows of one place count once."),
        tr("Where two plans are equally good, single zones and shelters may differ between them; "
           "the totals do not."),
    )
