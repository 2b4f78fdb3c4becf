"""Who is accused, and has no word of their own in any of the articles.

To name somebody falsely is worse than to pass somebody over: who may have spoken counts as heard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.language.countries import COUNTRIES
from assistant.language.speakers import is_description
from assistant.summaries import Unheard
from assistant.summarizing.briefs.parties import Party

_ACCUSES = re.compile(r"\b(?:accus|alleg|blam|charg|indict|su(?:e[sd]?|ing)\b|suspect)", re.IGNORECASE)


def unheard(parties: Iterable[Party]) -> tuple[Unheard, ...]:
    """In the order in which they are accused, each with the first allegation that accuses them in so many words."""
    return tuple(found for party in parties if _is_one_only(party) and (found := _unheard(party)))


def _unheard(party: Party) -> Unheard | None:
    first = next((one for one in party.allegations if _ACCUSES.search(one.hedge or "")), None)
    if first is None or party.voice.is_heard():
        return None
    return Unheard(text=first.text, citations=first.citations, name=party.name)


def _is_one_only(party: Party) -> bool:
    """Whether the name can mean one only: a surname alone, or a city for a country, may be somebody else's."""
    is_whole = len(party.name.split()) > 1 and not is_description(party.name)
    return is_whole or party.is_body or party.name in COUNTRIES
