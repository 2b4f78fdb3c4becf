"""Names of those who publish."""

from __future__ import annotations


def one_outlet(one: str | None, other: str | None) -> bool:
    """Whether two names are known and of one outlet, as "The Times" and "Times"."""
    return bool(one and other) and bare(one or "") == bare(other or "")


def bare(name: str) -> str:
    """A name as it is compared: casefolded, without its article."""
    return " ".join(name.casefold().removeprefix("the ").split())
