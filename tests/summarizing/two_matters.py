"""Two articles on one bridge, and two on landslides that have nothing to do with each other."""

from __future__ import annotations

from assistant import Article, read

CLOSED = """The bridge over the Ostra at Quendle was closed on Monday after cracks were found in two pillars.
Engineer Marit Solheim alleged that contractor Bruno Haas had thinned the concrete. Haas could not be reached.
The detour through Lower Quendle takes 40 minutes.
"""
REPORT = """An inspection report on the bridge at Quendle was kept from the council, councillor Wim Daal said on Friday.
The pillars in the Ostra were last repaired in 1987. The road authority denied that it had kept any report.
Repairs of the bridge will take until spring.
"""
SOUTH = """A landslide buried three houses in the village of Arvane in the south on Tuesday, rescuers said.
Forty people spent the night in a sports hall. Rain had fallen for six days.
"""
NORTH = """A landslide buried a road near the village of Tolmere in the north on Thursday, rescuers said.
Nobody was hurt. Rain had fallen for two days, and thirty people spent the night in a church.
"""


def articles() -> list[Article]:
    given = (
        (CLOSED, "Cracked bridge at Quendle closes", "River Gazette", "2025-09-02"),
        (REPORT, "Council says it never saw the report on its bridge", "The Plain", "2025-09-19"),
        (SOUTH, "Landslide buries houses in Arvane", "River Gazette", "2025-03-12"),
        (NORTH, "Landslide buries road near Tolmere", "The Plain", "2025-11-14"),
    )
    return [read(text=text, title=title, outlet=outlet, published=day) for text, title, outlet, day in given]
