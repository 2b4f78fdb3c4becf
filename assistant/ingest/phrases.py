"""Noun phrases that say who somebody is: "the acting U.S. ambassador", beside a name or instead of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.ingest.cues import CUES
from assistant.ingest.tokens import Token
from assistant.language.names import one_form, same_root
from assistant.language.peoples import COUNTRY_OF
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, PORTFOLIOS, TITLES
from assistant.language.words import STOPWORDS, WORD

_NOUNS_BEFORE_NAMES = PERSON_NOUNS | HONORIFICS
YEAR_OLD = "-year-old"
"""What makes of an age what an article calls somebody by."""
DESCRIBING = PERSON_NOUNS | TITLES | PORTFOLIOS
PREPOSITIONS = frozenset("of at for in on from with by to near about against under over behind after before".split())
AUXILIARIES = frozenset("is was has had were would will did does do can could may might".split())
CLAUSES = frozenset("who whom whose that which when where while and or but as because if".split())
_ENDS_CORE = PREPOSITIONS | CLAUSES | {"including", "like", "except"}
_BEHIND = frozenset("aware briefed close familiar involved knowledgeable".split())
"""What may stand between a noun and its preposition: "a source close to the talks"."""
DETERMINERS = frozenset("a an the one another this that its his her their my our".split())
_FOLLOWS_NOUN = PREPOSITIONS | AUXILIARIES | CLAUSES | frozenset("never not also then later himself herself".split())
_NOT_OWNED = _FOLLOWS_NOUN | {"the", "a", "an"}
_IRREGULAR = frozenset(
    """became began bought brought built came cut drew drove fell flew fought gave got grew held hit kept knew laid led
    left let lost made met paid put ran read rose sat saw sent set shook shot showed shut spent spoke stood struck swore
    taught threw took went won wore""".split()
)
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|man|woman)")
_NO_AGENTS = PREPOSITIONS | frozenset(
    """center earlier either ever former further however later letter never neither number order other paper rather
    together whether""".split()
)
_NOT_IN_ROLE = (
    _FOLLOWS_NOUN | DETERMINERS | frozenset("average first future individual new next only other typical".split())
)
_ONE_FORM = COUNTRY_OF | {"democratic": "democrat", "gop": "republican"}
_PARTIES = frozenset(["conservative", "democrat", "labour", "liberal", "republican"])
_DEMONYM = re.compile(r"(?!Vatican|Caribbean|Mediterranean)[A-Z][a-z]+(?:ian|ean|can|uayan|ese)")
_COMPOUND = re.compile(r"(?:co|ex)-(?=[a-z])")
_ABBREVIATED = {
    "capt": "captain", "gen": "general", "gov": "governor", "rep": "representative", "sen": "senator",
    "sgt": "sergeant",
}  # fmt: skip
_PART = re.compile(r"\b(North|South|East|West|New)(?:ern)?\s+(?=[A-Z])")
_OWNERS = frozenset("his her their my our".split())
_OPENS_ASIDE = DETERMINERS | PERSON_NOUNS | {"now", "then", "former"}
_LONGEST = 14
"""Tokens of a phrase beside a name."""


def core(phrase: Sequence[Token]) -> Sequence[Token]:
    """A noun phrase up to its first preposition, clause or mark: its last word is the head."""
    ends = (i for i, token in enumerate(phrase) if i and (not token.is_word or token.lower in _ENDS_CORE))
    end = next(ends, len(phrase))
    is_described = 2 < end < len(phrase) and phrase[end - 1].lower in _BEHIND and phrase[end].lower in PREPOSITIONS
    return phrase[: end - is_described]


def ties(phrase: Sequence[Token]) -> set[str]:
    """The countries and organisations that a phrase names, in lower case and one form."""
    text = _PART.sub(r"\1_", one_form(" ".join(token.bare for token in phrase)))
    words = (word for word in WORD.findall(text) if word[0].isupper())
    told = {_ONE_FORM.get(word.lower(), word.lower()) for word in words}
    return told - DESCRIBING - STOPWORDS - DETERMINERS


def role_words(phrase: Sequence[Token]) -> set[str]:
    """The words of a phrase that say what somebody is, in lower case, without the countries and organisations."""
    told = [token for token in phrase if not token.is_capitalised or noun(token) in DESCRIBING]
    former = {"former" for token in told if token.lower.startswith("ex-")}
    return {_ABBREVIATED.get(word, word) for word in map(noun, told)} - DETERMINERS | former


def noun(token: Token) -> str:
    """A word in lower case, without what tells nothing of the kind: "founder" for "co-founder"."""
    word = token.bare.lower()
    return _COMPOUND.sub("", word) if "-" in word else word


def may_be_tied(told: set[str], known: set[str]) -> bool:
    """Whether a description with the ties `told` fits somebody with the ties `known`."""
    if told & _PARTIES and known & _PARTIES and not told & known & _PARTIES:
        return False
    told, known = told - _PARTIES, known - _PARTIES
    return not told or not known or any(same_root(one, other) for one in told for other in known)


def role_phrase(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """The tokens of "the U.S. diplomat" from the determiner at `i`, empty where that begins something else."""
    last = i
    for k in range(i + 1, min(i + 6, len(sentence))):
        if is_person_noun(sentence[k]):
            last = k
            if sentence[k].is_possessive:
                break
        elif last > i or not sentence[k].is_word or sentence[k].lower in _NOT_IN_ROLE:
            break
    if last == i:
        return ()
    following = sentence[last + 1] if last + 1 < len(sentence) and not sentence[last].is_possessive else None
    if following and following.is_word and not _ends_before(following):
        return ()
    return sentence[i : last + 1]


def is_person_noun(token: Token) -> bool:
    """Whether a word says what one person is: "envoy", "Uruguayan"."""
    word = noun(token)
    return word in PERSON_NOUNS or word.endswith(YEAR_OLD) or bool(_DEMONYM.fullmatch(token.bare))


def is_verbal(token: Token) -> bool:
    """Whether a word after a noun may well be its verb."""
    word = token.lower
    return word in CUES or word in AUXILIARIES or word in _IRREGULAR or word.endswith("ed")


def _ends_before(token: Token) -> bool:
    return is_verbal(token) or token.lower in _FOLLOWS_NOUN or token.lower.endswith("ly")


def is_object(sentence: Sequence[Token], i: int) -> bool:
    """Whether the pronoun at `i` is "him", or a "her" that nothing belongs to."""
    if sentence[i].lower != "her":
        return sentence[i].lower == "him"
    following = sentence[i + 1] if i + 1 < len(sentence) else None
    return not following or not following.is_word or following.lower in _NOT_OWNED


def beside(sentence: Sequence[Token], begins: int, first: int, last: int) -> tuple[set[str], set[str]]:
    """The roles and ties told beside the name at `first` to `last`, whose titles begin at `begins`."""
    roles: set[str] = set()
    tied: set[str] = set()
    for phrase in phrases_beside(sentence, begins, first, last):
        roles |= role_words(core(phrase))
        tied |= ties(phrase)
    if years := _age(sentence, last + 1):
        roles.add(f"{years}{YEAR_OLD}")
    return roles, tied


def phrases_beside(sentence: Sequence[Token], begins: int, first: int, last: int) -> Iterator[Sequence[Token]]:
    """What is told beside the name at `first` to `last`: titles before it, asides on both sides; any may be empty."""
    i = _titles_begin(sentence, begins)
    if i < first and (office := _office_ends(sentence, i)):
        i = _titles_begin(sentence, office)
    titles = sentence[i:first]
    if any(noun(token) in _NOUNS_BEFORE_NAMES or _may_be_agent(token.text) for token in titles):
        yield titles
    if begins and sentence[begins - 1].text == ",":
        yield _aside_before(sentence, begins - 1, last)
    yield _aside_after(sentence, last)


def _titles_begin(sentence: Sequence[Token], stop: int) -> int:
    """Where the row of titles that ends before `stop` begins."""
    i = stop
    while i > max(0, stop - 6) and sentence[i - 1].quoted == sentence[stop].quoted:
        modifies = i < stop and noun(sentence[i]) in PERSON_NOUNS and sentence[i - 1].text.islower()
        if _may_be_title(sentence[i - 1]):
            i -= 1
        elif modifies and i > 1 and sentence[i - 2].is_capitalised:  # "GOP presidential nominee"
            i -= 2
        else:
            break
        if sentence[i].is_possessive:
            break
    return i


def _office_ends(sentence: Sequence[Token], i: int) -> int | None:
    """Where the office before "to the" at `i` ends, in "Ambassador to the UN Dorothy Shea"."""
    i -= bool(i) and sentence[i - 1].lower == "the"
    is_office = i > 1 and sentence[i - 1].lower in ("of", "to", "for", "at") and sentence[i - 2].is_capitalised
    return i - 1 if is_office and sentence[i - 2].lower in PERSON_NOUNS else None


def _may_be_title(token: Token) -> bool:
    word = noun(token)
    return (word in DESCRIBING or token.is_capitalised or _may_be_agent(token.text)) and word not in STOPWORDS


def _may_be_agent(word: str) -> bool:
    """Whether a word before a name may say what somebody is, by its ending: "commentator Vera Olsen"."""
    return bool(_AGENT.fullmatch(word)) and word not in _NO_AGENTS


def _aside_before(sentence: Sequence[Token], comma: int, last: int) -> Sequence[Token]:
    """ "Its spokeswoman" in "Its spokeswoman, Mirela Stoyle,"."""
    following = sentence[last + 1].text if last + 1 < len(sentence) else "."
    if following not in ',.;:”"':
        return ()
    i = comma
    while i > max(0, comma - _LONGEST) and sentence[i - 1].is_word:
        if sentence[i - 1].lower in CUES or sentence[i - 1].lower in CLAUSES:
            break
        if (
            sentence[i - 1].lower in PREPOSITIONS and sentence[i].lower in _OWNERS
        ):  # "along with her husband, Anders Olsen"
            break
        i -= 1
    phrase = sentence[i:comma]
    return phrase if _opens_aside(phrase) and noun(core(phrase)[-1]) in PERSON_NOUNS else ()


def _aside_after(sentence: Sequence[Token], last: int) -> Sequence[Token]:
    """ "the minister" in "Vera Olsen, 51, the minister," and in "Vera Olsen of Arvo, the minister,"."""
    begins = _name_ends(sentence, last + 1)
    if begins >= len(sentence) or sentence[begins].text != ",":
        return ()
    stop = begins + 1
    while stop < min(len(sentence), begins + 1 + _LONGEST) and sentence[stop].is_word:
        stop += 1
    phrase = sentence[begins + 1 : stop]
    if not phrase or phrase[0].lower in CLAUSES or core(phrase)[-1].is_capitalised:
        return ()
    if not _opens_aside(phrase) and noun(core(phrase)[-1]) not in PERSON_NOUNS:
        return ()
    return () if any(token.lower in CUES or token.lower in AUXILIARIES for token in core(phrase)) else phrase


def _name_ends(sentence: Sequence[Token], i: int) -> int:
    """Where a name goes no further: after its place, its party in brackets, its age."""
    if i + 1 < len(sentence) and sentence[i].lower == "of" and sentence[i + 1].is_capitalised:
        i += 2
        while i < len(sentence) and sentence[i].is_capitalised:
            i += 1
    if i < len(sentence) and sentence[i].text == "(":
        i = next((k + 1 for k in range(i, min(i + 8, len(sentence))) if sentence[k].text == ")"), i)
    return i + 2 if _age(sentence, i) else i


def _age(sentence: Sequence[Token], i: int) -> str | None:
    """The age after a name that ends before `i`."""
    told = sentence[i : i + 3]
    is_age = len(told) == 3 and told[1].text.isdigit() and told[0].text == "," and told[2].text in ",."
    return told[1].text if is_age else None


def _opens_aside(phrase: Sequence[Token]) -> bool:
    return bool(phrase) and (phrase[0].lower in _OPENS_ASIDE or any(token.is_possessive for token in phrase[:3]))
