"""What a benchmark finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    subject: str
    name: str
    value: float
    unit: str
    at_most: float | None = None
    """What is promised; None where the figure is only told."""
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether what is promised holds."""
        return self.at_most is None or self.value <= self.at_most

    @property
    def shown(self) -> str:
        return f"{self.value:,.{0 if self.value >= 100 else 2}f} {self.unit}".strip()


def table(figures: Sequence[Figure]) -> str:
    """The figures by subject, in lines of text."""
    wide = max((len(figure.name) for figure in figures), default=0)
    lines: list[str] = []
    subject = ""
    for figure in figures:
        if figure.subject != subject:
            subject = figure.subject
            lines += ["", subject]
        promised = f"at most {figure.at_most:g} {figure.unit}".strip() if figure.at_most is not None else ""
        mark = "" if figure.kept else "BROKEN "
        told = f"  {figure.name:<{wide}}  {figure.shown:>12}  {mark}{promised}"
        lines.append(f"{told}  ({figure.note})" if figure.note else told.rstrip())
    return "\n".join(lines[1:])
