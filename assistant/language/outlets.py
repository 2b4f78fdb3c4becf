"""Names of those who publish."""

from __future__ import annotations


def one_outlet(one: str | None, other: str | None) -> bool:
    """Whether two names are known and of one outlet, as "The Times" and "Times"."""
    return bool(one and other) and _bare(one or "") == _bare(other or "")


def _bare(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())
