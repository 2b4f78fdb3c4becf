"""Articles on a fire, one of them printed twice, and on something else."""

from __future__ import annotations

from assistant import Article, read

FIRST = """A fire destroyed the Corvane paper mill in Tellin on Monday night, and two watchmen were injured.
Fire chief Ruta Malick said that 140 people had fled from the houses behind the mill.
Union leader Odile Prenn accused Castor Wyland, who owns the mill, of locking the emergency exits.
The mill in Tellin was built in 1961.
"""
AGENCY = """A fire destroyed the Corvane paper mill in Tellin late on Monday night, and two watchmen were injured.
Fire chief Ruta Malick said that 140 people had fled from the houses behind the mill.
"""
SECOND = """Union leader Odile Prenn on Friday accused Ivo Tarnbeck of having switched off the alarm at the paper mill.
Tarnbeck, who was the safety officer of the mill, rejected the charge through his lawyer.
Fire chief Ruta Malick said on Friday that 165 people had fled from the houses behind the mill in Tellin.
"""
THIRD = """On 30 April 2025 investigators found that the emergency exits of the paper mill in Tellin were locked.
Inspector Jorunn Askeland accused Castor Wyland of having lost the keys on purpose.
Odile Prenn said that the union of the mill would sue.
"""
BIRDS = """Some 4,000 cranes rested on the lake of Ombrel on Sunday, more than ever before.
Ornithologist Lene Vasco said that the birds were late because of the mild weather in the north.
The cranes will fly on to the south in November, Vasco said.
"""


def articles() -> list[Article]:
    given = (
        (FIRST, "Fire destroys paper mill in Tellin", "Tellin Courier", "2025-04-09"),
        (AGENCY, "Paper mill burns down", "Evening Wire", "2025-04-10"),
        (SECOND, "Safety officer accused after mill fire", "Tellin Courier", "2025-04-12"),
        (THIRD, "Exits of burnt mill were locked", "The Ledger", "2025-05-02"),
        (BIRDS, "More cranes than ever at Ombrel", "The Ledger", "2025-10-20"),
    )
    return [read(text=text, title=title, outlet=outlet, published=day) for text, title, outlet, day in given]
