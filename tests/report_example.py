"""A report in which every part is there, and a reader of pages for tests."""

import html.parser
import math

import numpy as np
from nigiwai.core.assumptions import Assumption
from nigiwai.core.report.content import (
    DayFit,
    Diversion,
    EditLine,
    HourBand,
    Indicator,
    Line,
    Lines,
    PeopleFlowFit,
    PopulationCheck,
    ProvenanceLine,
    ReportContent,
    Residents,
)

# A one-pixel PNG.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def example_fit():
    generator = np.random.default_rng(5)
    days = []
    for label, scale in (("Weekday, 11–14 h", 1.0), ("Holiday, 11–14 h", 1.3)):
        observed = generator.lognormal(6, 1.4, 60)
        predicted = observed * generator.lognormal(0, 0.8, 60) * scale
        days.append(DayFit(label, 60, 0.81, -0.12, 153.2, predicted, observed, 0.62))
    return PeopleFlowFit("mesh people flow 2021, 1 km", tuple(days), ("Three cells left out.",))


def example_assumptions():
    profile = [
        Assumption("arrival_profiles", "shop", f"{day}_{hour:02d}", share, share, share, "share",
                   "guess", "2026")
        for day in ("weekday", "holiday")
        for hour, share in enumerate(np.full(24, 1 / 24))
    ]
    return (
        Assumption("general", "distance", "detour_ratio", 1.3, 1.2, 1.4, "-", "Textbook", "2010",
                   verified=True),
        Assumption("decay", "shopping", "exponent", 2.0, 2.0, 2.0, "-", "Huff 1964", "1964"),
        *profile,
    )


def example(name="Harbour library", png=PIXEL):
    """A report of a scenario in which every part is there."""
    gainers = tuple(
        Line(f"{name} {i}", "Library", 1240.0 - 90 * i, 1420.0 - 120 * i, 180.0 - 30 * i,
             90.0 - 30 * i, 260.0 - 30 * i, "virtual" if i == 0 else "")
        for i in range(5)
    )
    losers = (Line("駅前図書館（中央館・児童室・視聴覚室）", "Library", 810.0, 725.0, -85.0, -120.0,
                   -40.0),)
    return ReportContent(
        title=f"What if: {name}",
        subtitle="Sample town (fictional)",
        created_at="2026-11-22 10:00",
        version="0.1.0",
        question=f"What changes when {name} opens beside the station?",
        study_facts=(("Residents", "60,213"), ("Zones", "1,204 (250 m mesh)")),
        headline=(
            Indicator("Visitors", "persons/day", 45678.0, 46021.0, 343.0, 120.0, 610.0, "higher"),
            Indicator("Mean vibrancy", "points", 41.2, 41.9, 0.7, -0.2, 1.3, "higher"),
            Indicator("Residents who lose access", "persons", 0.0, 120.0, 120.0, better="lower"),
            Indicator("Inequality of access (Gini)", "", 0.312, 0.309, -0.003, better="lower"),
            Indicator("Money spent", "yen/day", math.nan, math.nan, math.nan, better="higher"),
        ),
        basis_notes=("Distances are straight lines × 1.3.",),
        map_png=png,
        map_caption="Change of the vibrancy score",
        edits=(EditLine("Add", name, "Library", 1200.0, "m²", "virtual"),),
        zones=Lines("vibrancy", "points", gainers, losers),
        facilities=Lines("visitors", "persons/day", gainers, losers),
        diversion=(Diversion(name, "Station library", "Library", 84.6, 0.6),
                   Diversion(name, "Elsewhere", "", 56.4, 0.4)),
        residents=Residents(5200.0, 120.0, 54893.0, 0.42, 0.312, 0.309),
        hours=tuple(
            HourBand(label, 100.0 * i, 110.0 * i, 120.0 * i, 140.0 * i)
            for i, label in enumerate(("Night", "Morning", "Midday", "Afternoon", "Evening"), 1)
        ),
        fit=example_fit(),
        assumptions=example_assumptions(),
        provenance=(ProvenanceLine("mesh.csv", "estat_mesh", "zones", 1300, 1204, 96,
                                   "outside the boundary: 96", "2026-11-22"),),
        population_check=PopulationCheck("mesh.csv", 1204, 60213.0, 60213.0),
        limits=("Straight-line distances ignore the river.",),
        attribution=("Sample data, fictional.",),
    )


class Page(html.parser.HTMLParser):
    """What a test asks of a page: tags with attributes, and whether they are nested rightly."""

    VOID = ("meta", "img", "br", "link", "input")

    def __init__(self, text):
        super().__init__()
        self.tags, self.open, self.texts = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    def having(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]
