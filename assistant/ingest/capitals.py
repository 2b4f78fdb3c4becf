"""Rows of capitalised words, where a name may stand: titles, and the words of a name after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.ingest.cues import CUES
from assistant.ingest.phrases import DESCRIBING, noun
from assistant.ingest.tokens import CLOSING, OPENING, Token
from assistant.language.given_names import MEN, WOMEN
from assistant.language.names import OPENERS
from assistant.language.titles import HONORIFICS, PERSON_NOUNS, TITLES
from assistant.language.words import STOPWORDS

_NOT_PERSONS = frozenset(
    """academy act administration agency airlines airport airways alliance amendment analysis api april army assembly
    association august authority avenue bank bay beach board books brands bridge broadcasting bureau campaign cape
    capital capitol center centre church city clinic club coalition coast college commission committee
    communications company conference congress corp corporation council county courier court dam day debate debates
    december democrats department directorate district division east embassy energy entertainment environment
    equities europe fact february federation foods force forces fort foundation friday fund games gazette general
    group guard hall healthcare herald high highway hill holdings home hospital hotel house inc industries institute
    institution insurance international island islands january journal july june justice korea lab laboratory lake
    las law league library life limited lines london los ltd machine mail march may medal media ministry monday
    motors mount museum nation national nations network networks new news north november october office order
    organisation organization park parliament partners party peninsula pharmaceuticals pictures police poll port
    post power press prize project province radio records regulation republic republicans research river road russia
    safety san santa saturday school sea securities security senate september service services society software
    solutions south square state states station street studios sunday super supreme survey systems team technologies
    technology telegraph television theater theatre thursday times today tower treasury tribunal tribune trust
    tuesday union united universe university valley vegas ventures village voice wall war washington watch water
    wednesday west white world york""".split()
)
_PEOPLES = frozenset(
    """african africans american americans arab arabs asian asians british catholic catholics european europeans hindu
    hindus hispanic hispanics islamic jewish jews latino latinos muslim muslims protestant protestants scottish spanish
    sunni turkish""".split()
)
_NO_NAMES = (
    STOPWORDS
    | OPENERS
    | frozenset(
        """across along alongside always asked aside besides between beyond ceding citing concerning considering
        depending during earlier even ever except finally following given here including indeed inside let like maybe
        near notably often once outside perhaps please rather regarding said says soon sometimes speaking still
        throughout toward towards upon usually via whenever wherever whoever""".split()
    )
)
_PARTIES = frozenset("republican democrat democratic conservative liberal socialist labour labor".split())
_NEVER_IN_NAMES = _NOT_PERSONS | _NO_NAMES | _PARTIES | _PEOPLES
_TITLES = TITLES | PERSON_NOUNS
GIVEN = WOMEN | MEN
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le ten ter van von".split())
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii"])
_NICKNAME = 2
"""Words at most."""

Key = tuple[str, ...]
"""Given name and surname, or the only name."""


class Row(NamedTuple):
    """Capitalised words side by side, as indices of tokens."""

    titles: list[int]
    name: list[int]
    """Never empty."""

    @property
    def begins(self) -> int:
        return (self.titles + self.name)[0]


def rows(sentence: Sequence[Token]) -> Iterator[Row]:
    """Every row of `sentence`, without words at its beginning that are in no name."""
    i = 0
    while i < len(sentence):
        if not (sentence[i].text[0].isupper() and _may_be_in_name(sentence[i])):
            i += 1
            continue
        row = [i]
        while (following := _next_in_row(sentence, row[-1])) is not None:
            row.append(following)
        begins_at, i = row[0], row[-1] + 1
        if "&" in (token.text for token in (*sentence[max(0, begins_at - 1) : begins_at], *sentence[i : i + 1])):
            continue  # "Vera Olsen & Co"
        begins = next((k for k in range(len(row) - 1) if not _is_no_name(sentence, row[k : k + 3])), len(row) - 1)
        row = row[begins:]
        cut = 1 + max((k for k, at in enumerate(row[:-1]) if noun(sentence[at]) in _TITLES), default=-1)
        cut += bool(cut) and _stands_before_given(sentence, row[cut:])
        yield Row(row[:cut], row[cut:])


def _may_be_in_name(token: Token) -> bool:
    """Of a capitalised word: whether it is no abbreviation."""
    return len(token.text) == 1 or token.text[1].islower() or not token.bare.isupper()


def _next_in_row(sentence: Sequence[Token], i: int) -> int | None:
    """The capitalised word after `i`, over an abbreviation's full stop, "van der" and a nickname."""
    token, j = sentence[i], i + 1
    if j < len(sentence) and sentence[j].text == "." and (len(token.text) == 1 or token.lower in HONORIFICS):
        j += 1
    while j < len(sentence) and sentence[j].text in _PARTICLES and j < i + 3:
        j += 1
    j = after_nickname(sentence, j)
    if j >= len(sentence) or not sentence[j].is_capitalised or token.is_possessive:
        return None
    return j if _may_be_in_name(sentence[j]) and sentence[j].quoted == token.quoted else None


def after_nickname(sentence: Sequence[Token], i: int) -> int:
    """The place after a nickname in quotation marks that opens at `i`, else `i`."""
    if i < len(sentence) and sentence[i].text in OPENING:
        for k in range(i + 2, min(len(sentence), i + 2 + _NICKNAME)):
            if sentence[k].text in CLOSING:
                return k + 1 if all(token.is_capitalised for token in sentence[i + 1 : k]) else i
    return i


def _is_no_name(sentence: Sequence[Token], row: Sequence[int]) -> bool:
    """Whether the first word of a row is in no name, by the three it begins with: "But Vera", "Billionaire Viktor"."""
    word = sentence[row[0]].lower
    begins = not row[0] or not sentence[row[0] - 1].is_word
    is_adverb = begins and word.endswith("ly")
    return word in _NO_NAMES or word in _PARTIES or is_adverb or _stands_before_given(sentence, row)


def _stands_before_given(sentence: Sequence[Token], row: Sequence[int]) -> bool:
    """Whether a given name follows the first word of a row, which is none: "Billionaire Viktor Hask"."""
    word = sentence[row[0]].lower
    may_be_given = word in GIVEN or word in TITLES or len(word) == 1
    is_said = row[0] > 0 and sentence[row[0] - 1].lower in CUES  # "said Cornell William Lund"
    return len(row) > 2 and sentence[row[1]].lower in GIVEN and not may_be_given and not is_said


def key_of(sentence: Sequence[Token], row: Row) -> Key:
    """What tells the name of a row from others, whatever stands between given name and surname."""
    words = [sentence[i].bare for i in row.name]
    if len(words) > 2 and words[-1].lower() in _SUFFIXES:
        words.pop()
    return (words[0], words[-1]) if len(words) > 1 else (words[0],)


def spelled(sentence: Sequence[Token], row: Row) -> str:
    """The name of a row, without a nickname."""
    quoted = sentence[row.name[0]].quoted
    span = (i for i in range(row.name[0], row.name[-1] + 1) if sentence[i].is_word and sentence[i].quoted == quoted)
    return " ".join(abbreviation(sentence, i) for i in span)


def abbreviation(sentence: Sequence[Token], i: int) -> str:
    """The word at `i`, with the full stop of an abbreviation."""
    dotted = i + 2 < len(sentence) and sentence[i + 1].text == "."
    dotted = dotted and (sentence[i + 2].is_capitalised or after_nickname(sentence, i + 2) > i + 2)
    return sentence[i].bare + "." * dotted


def may_be_person(words: Sequence[str]) -> bool:
    """Whether no word of a name speaks against a person."""
    *given, surname = [word.lower() for word in words]
    if len(surname) == 1 or (not given and (surname in DESCRIBING or surname.endswith("ly"))):
        return False
    if given and given[0] in GIVEN:  # "Will Smith", "Theresa May"
        given, surname = given[1:], "" if surname == "may" else surname
    parts = {part for word in (*given, surname) for part in word.split("-") if len(part) > 1}
    return _NEVER_IN_NAMES.isdisjoint(parts)
