"""What an article says somebody is, beside their name or instead of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.articles import Article, Sentence
from assistant.ingest.cues import CUES
from assistant.ingest.people import Name
from assistant.ingest.phrases import (
    AUXILIARIES,
    CLAUSES,
    DESCRIBING,
    DETERMINERS,
    PREPOSITIONS,
    core,
    noun,
)
from assistant.ingest.tokens import Token, tokens
from assistant.language.titles import PERSON_NOUNS
from assistant.language.words import words
from assistant.summarizing.describing import LEADING, descriptions, is_cut
from assistant.summarizing.kinds import MAY_BE_BODIES, kinds_beside

_AGENT = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|man|woman)")
_NO_AGENTS = frozenset(
    """another answer better bigger border braver center chapter colder color colour computer corner counter cover
    crazier danger dinner disaster door earlier easier either error ever factor faster favor filter flavor floor flower
    former further greater harbor harder heavier helicopter higher honor horror humor labor larger laser later layer
    letter longer lower major manner matter minor mirror monster motor never newsletter number offer older order other
    paper poorer power quicker quarter rather razor richer river rumor sector server sharper shorter shower shriller
    silver smaller smarter sooner stronger summer supper terror theater timber together tower trailer transfer tumor
    water weaker weather whether winter wonder younger""".split()
)
"""Words that end as nouns for persons do."""
_VERBS = CUES.keys() | AUXILIARIES | {"must", "should", "be", "been", "being", "are", "were", "have"}
_SAYING = frozenset(["said", "says", "tells", "told"])
_TRAILING = DETERMINERS | PREPOSITIONS | CLAUSES
_FORMS_OF_ADDRESS = frozenset("dame dr lady lord miss mr mrs ms sir".split())
_SHORT_TITLES = frozenset(["gov", "rep", "sen"])
_OF_OTHERS = frozenset(
    """ally brother colleague daughter father friend husband mother neighbor neighbour opponent parent rival sister son
    wife""".split()
)
"""What somebody is to somebody else, which tells nothing without them."""


def told_beside(sentence: Sequence[Token], name: Name, article: Article) -> str | None:
    """The role told beside a name, before it or in an aside: "head of the board" rather than "Sen."."""
    found = []
    for phrase in descriptions(sentence, name.begins, name.first, name.last):
        if _tells_role(phrase, sentence, name):
            whole = _whole(phrase, sentence, name)
            if role := _role(article.text[whole[0].start : whole[-1].end]):
                found.append(role)
    return next((role for role in found if " " in role), found[0] if found else None)


def kind_told(sentence: Sequence[Token], first: int, last: int, article: Article) -> str | None:
    """Of what kind a body is, as told beside its name."""
    phrases = (article.text[one[0].start : one[-1].end] for one in kinds_beside(sentence, first, last))
    return next(filter(None, map(_role, phrases)), None)


def called(sentence: Sentence, article: Article) -> Iterator[tuple[str, str | None]]:
    """Whom the sentence does not name, with what they are called there where that is a role: "the diplomat"."""
    for mention in sentence.mentions:
        said = words(article.text[mention.start : mention.end])
        is_role = not PERSON_NOUNS.isdisjoint(said) and set(words(mention.name)).isdisjoint(said)
        yield mention.name, _role(article.text[mention.start : mention.end]) if is_role else None


def tells_person(role: str) -> bool:
    """Whether only a person is that: not a "carrier"."""
    said = _plain(tokens(role))
    return bool(said) and (head := noun(core(said)[-1])) not in MAY_BE_BODIES and _is_agent(head)


def _plain(phrase: Sequence[Token]) -> Sequence[Token]:
    """A phrase without the "&" in a name."""
    return [token for token in phrase if token.text != "&"]


def _tells_role(phrase: Sequence[Token], sentence: Sequence[Token], name: Name) -> bool:
    """Whether it is what somebody is: "the harbour master of Arvo", not "the big debate", nor what names them again."""
    short = core(_plain(phrase))
    head, within = noun(short[-1]), short[1:-1]
    is_person = _is_agent(head)
    is_person |= phrase[0].is_capitalised and phrase[-1].lower in PERSON_NOUNS  # "Department of Health officer"
    is_clause = any(token.lower in _VERBS for token in short[:-1])
    is_clause |= any(token.lower in DETERMINERS for token in within)
    own = {sentence[i].bare for i in range(name.first, name.last + 1)}
    begins = sentence.index(phrase[0])
    before = sentence[begins - 1].lower if begins else ""
    is_verb = before == "to" and len(phrase) == 1 and not phrase[0].is_capitalised  # "to consider Garland"
    is_part = is_verb or "-" in before  # "then-lieutenant governor Dewhurst"
    return is_person and not is_clause and not is_part and own.isdisjoint(token.bare for token in phrase)


def _is_agent(head: str) -> bool:
    return head in DESCRIBING or (bool(_AGENT.fullmatch(head)) and head not in _NO_AGENTS)


def _whole(phrase: Sequence[Token], sentence: Sequence[Token], name: Name) -> Sequence[Token]:
    """What of a phrase ends where a mark or a clause does, and not for being long, or at "George W."."""
    ends = sentence.index(phrase[-1]) + 1
    if ends <= name.first:
        return phrase
    following = sentence[ends] if ends < len(sentence) else None
    said = next((i for i, token in enumerate(phrase) if token.lower in _SAYING), None)
    if said is not None:  # "biologist at the University of Arvo told reporters"
        return phrase[:said] if said > len(core(phrase)) else core(phrase)[:said]
    if is_cut(phrase, following):
        stop = next((i for i in range(len(phrase) - 1, 0, -1) if phrase[i].lower in PREPOSITIONS), 0)
        return phrase[:stop] if stop > len(core(phrase)) else core(phrase)
    is_end = following is None or following.text in ',.;:!?–—-)”"' or following.lower in CLAUSES | {"now", "currently"}
    return phrase if is_end else core(phrase)


def _role(phrase: str) -> str | None:
    """A phrase without its determiner; a mere "Mr." is no role, nor is "brother"."""
    parts = phrase.split()
    while parts and parts[0].lower() in LEADING:
        del parts[0]
    while parts and parts[-1].lower() in _TRAILING:
        del parts[-1]
    is_address = bool(parts) and parts[-1].lower().strip(".") in _FORMS_OF_ADDRESS | _SHORT_TITLES
    if is_address and any(part.lower() in PERSON_NOUNS for part in parts):
        del parts[-1]
    is_address = all(part.lower().strip(".") in _FORMS_OF_ADDRESS for part in parts)
    is_others = phrase.islower() and bool(parts) and parts[-1] in _OF_OTHERS and not re.search("[’']", phrase)
    if is_address or is_others or (len(parts) == 1 and parts[0].lower() in _OF_OTHERS):
        return None
    return " ".join(parts)
