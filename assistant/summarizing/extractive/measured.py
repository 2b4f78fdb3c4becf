"""What a figure in a sentence counts or measures: "containers of munitions", "the company's revenue"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.ingest.phrases import AUXILIARIES, CLAUSES, DETERMINERS, PREPOSITIONS, is_verbal
from assistant.ingest.tokens import Token
from assistant.language.dates import dates
from assistant.language.figures import Figure
from assistant.language.names import OPENERS
from assistant.language.units import UNIT_OF
from assistant.language.words import STOPWORDS
from assistant.summarizing.extractive.places import NUMBER_WORDS, Place

_LONGEST = 8
"""Words of what is counted."""
_LEADING_TO = frozenset(
    "be been were are by to at cost costs lose loses raise raises receive receives pay pays need needs".split()
)
"""What stands between a subject and its figure, beside verbs that are known by their form."""
_NEAR = 5
"""Words from its verb within which a number is told of the subject."""
_BETWEEN = ("in", "of", "or", "to", "-", "–", "—")
_SAYING = frozenset("said say says tell tells told".split())
_MARKS = ',;:—–()“”"'
_TIMES = frozenset("s min h d wk mo y decade century".split())
_BREAKS = (
    (STOPWORDS - {"of"})
    | PREPOSITIONS - {"of"}
    | CLAUSES
    | AUXILIARIES
    | frozenset(
        """above ago again alone already among apart apiece away become below between come deep each earlier early every
        fewer following get give go high higher including inside keep last late later less long lower make need next
        now old once outside overall per plus put rather remain say see since so still take tall tell thick think
        through together total want wide""".split()
    )
    | {"o’clock", "o'clock"}
)
"""Words that are in no noun phrase."""
_NOT_IN_SUBJECTS = _BREAKS - PREPOSITIONS - DETERMINERS
_BOUNDS = frozenset(
    "more less fewer than over under about around nearly almost some up to at least most roughly".split()
)
_DETERMINERS = DETERMINERS | {"another", "all", "both"}
_OBJECTS = DETERMINERS | {"that", "he", "she", "it", "they", "him", "them"}
_AFTER_VERBS = frozenset("a an his her its their away back down into out through up".split())
"""What makes of a word in -s a verb: "trade passes through"."""
_PLURALS = frozenset(
    """aircraft alumni cattle crew criteria data dead deer feet fish homeless injured media missing personnel police
    sheep staff teeth wounded""".split()
)
"""Those that do not end in -s, beside men, children and people."""
_DEFINITE = frozenset("the these those his her its their our".split())
_FEW = 10
"""Of which "the two countries" only says again who they are."""


def measured(sentence: Sequence[Token], figure: Figure, place: Place) -> str | None:
    """The words for it as they stand; None where the sentence does not tell."""
    if _is_known(sentence, figure, place) or _ends_another(sentence, place):
        return None
    behind = place.stop
    following = sentence[behind].lower if behind < len(sentence) else ""
    if figure.unit is None:
        phrase = _things(sentence, behind)
        if not _is_counted(phrase):
            return None
    elif figure.unit in _TIMES:
        is_where = following == "in" and any(token.is_capitalised for token in sentence[behind + 1 : behind + 2])
        phrase = _things(sentence, behind + 1) if following in ("of", "in") and not is_where else ()
    elif following in ("of", "worth"):
        phrase = _things(sentence, behind + 1 + (following == "worth"))
    else:
        phrase = _things(sentence, behind) or _before_of(sentence, place.first) or _subject(sentence, place.first)
    return " ".join(token.text for token in phrase) or None


def _things(sentence: Sequence[Token], i: int) -> Sequence[Token]:
    """The noun phrase that begins at `i`, with one "of" in it."""
    while i < len(sentence) and sentence[i].lower in _DETERMINERS:
        i += 1
    stop, of = i, False
    while stop < min(len(sentence), i + _LONGEST):
        token = sentence[stop]
        if token.lower == "of":
            if stop == i or of:
                break
            of = True
        elif not _is_word(token) or _breaks(sentence, stop, i):
            break
        stop += 1
    phrase = sentence[i:stop]
    while phrase and phrase[-1].lower in ("of", "the"):
        phrase = phrase[:-1]
    behind = [token.lower for token in sentence[stop : stop + 2]]
    is_cut = behind[:1] == ["-"] or (behind[:1] == ["and"] and behind[-1] in NUMBER_WORDS)  # "coal- and gas-fired"
    is_nothing = len(phrase) == 1 and (phrase[0].lower.endswith("ing") or UNIT_OF.get(phrase[0].lower) in _TIMES)
    return () if is_cut or is_nothing else phrase


def _is_counted(phrase: Sequence[Token]) -> bool:
    """Whether it may be several things: "members of the board", no "Street" of "10 Downing Street", no "times"."""
    heads = [before for before, after in pairwise(phrase) if after.lower == "of"] or phrase[-1:]
    is_several = any(_is_plural(head) and head.lower not in UNIT_OF for head in heads[:1])
    return is_several and [token.lower for token in phrase] != ["times"]


def _is_plural(token: Token) -> bool:
    word = token.lower
    return (
        word in _PLURALS
        or word.endswith(("men", "children", "people"))
        or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")))
    )


def _is_word(token: Token) -> bool:
    return token.text[0].isalpha() and "," not in token.text


def _is_known(sentence: Sequence[Token], figure: Figure, place: Place) -> bool:
    before = sentence[place.first - 1].lower if place.first else ""
    return figure.unit is None and ((figure.value < _FEW and before in _DEFINITE) or _is_name(sentence, place.first))


def _is_name(sentence: Sequence[Token], number: int) -> bool:
    """Whether a number is part of a name: "Fortune 100 brands", "Number 10 Downing Street", "9/11"."""
    before = sentence[number - 1] if number else None
    if before and (before.text[0].isdigit() or before.text == "/"):  # "400 737 Max jets"
        return True
    if before is None or not before.is_capitalised or before.is_possessive or not sentence[number].text[0].isdigit():
        return False
    return before.lower not in _BOUNDS | STOPWORDS | OPENERS and not dates(before.text)


def _ends_another(sentence: Sequence[Token], place: Place) -> bool:
    """Whether it only goes with the number before it: "1 in 4 residents", "two or three things", "September 16-19"."""
    before = [token.text for token in sentence[max(0, place.first - 3) : place.first]]
    numbers = [text for text in before[:-1] if text[0].isdigit() or text.lower() in NUMBER_WORDS - {"a", "an", "and"}]
    is_range = sentence[max(0, place.first - 3)].lower == "between" and before[-1] == "and"
    return bool(numbers) and (before[-1] in _BETWEEN or is_range)


def _breaks(sentence: Sequence[Token], i: int, begins: int) -> bool:
    """Whether the noun phrase from `begins` ends before the token `i`: "candidates seeking", no "walking sticks"."""
    token, goes_on = sentence[i], i > begins and sentence[i - 1].lower not in ("of", "the")
    if not {token.lower, token.bare.lower()}.isdisjoint(_BREAKS):
        return token.lower != "the" or goes_on
    follows_plural = goes_on and _is_plural(sentence[i - 1])
    if token.lower.endswith("ly") or (follows_plural and not token.is_capitalised and not _is_plural(token)):
        return True
    following = sentence[i + 1].lower if i + 1 < len(sentence) else ""
    if goes_on and token.text.islower() and token.lower.endswith("s") and following in _AFTER_VERBS:
        return True
    is_plural = token.lower.endswith("s") and token.lower not in AUXILIARIES and following not in _OBJECTS
    return is_verbal(token) and not is_plural


def _before_of(sentence: Sequence[Token], number: int) -> Sequence[Token]:
    """ "net loss" in "a net loss of more than $915 million", "damage" in "put the damage at"."""
    stop = _before_bounds(sentence, number) - 1
    if stop < 1 or sentence[stop].lower not in ("of", "at"):
        return ()
    begins = stop
    while begins > max(0, stop - _LONGEST):
        token = sentence[begins - 1]
        if not token.text[0].isalpha() or token.lower in _BREAKS | _DETERMINERS or is_verbal(token):
            break
        begins -= 1
    return sentence[begins:stop]


def _subject(sentence: Sequence[Token], number: int) -> Sequence[Token]:
    """The noun phrase with which the clause before the number begins, up to its verb."""
    begins, told = number, _before_bounds(sentence, number) - 1
    if told < 0 or not (is_verbal(sentence[told]) or sentence[told].lower in _LEADING_TO):  # "the top 1 percent"
        return ()
    while begins and sentence[begins - 1].text not in _MARKS and sentence[begins - 1].lower not in CLAUSES:
        begins -= 1
    if begins and sentence[begins - 1].lower in ("and", "or") and not _joins_clauses(sentence, begins - 1):
        return ()
    while begins < number and sentence[begins].lower in _DETERMINERS | _DEFINITE:
        begins += 1
    phrase: list[Token] = []
    for i, token in enumerate(sentence[begins : min(number, begins + _LONGEST)], begins):
        if is_verbal(token) and not token.is_capitalised:
            return phrase if number - i <= _NEAR and token.lower not in _SAYING else ()
        if not token.text[0].isalpha() or token.bare.lower() in (_BREAKS if not phrase else _NOT_IN_SUBJECTS):
            break
        phrase.append(token)
    return ()


def _joins_clauses(sentence: Sequence[Token], i: int) -> bool:
    """Whether the "and" at `i` does, and not "the owner and his companies"."""
    if sentence[i + 1].lower in _DETERMINERS | _DEFINITE:
        return False
    while i and sentence[i - 1].text not in _MARKS and sentence[i - 1].lower not in ("that", "which", "who"):
        i -= 1
        if is_verbal(sentence[i]):
            return True
    return False


def _before_bounds(sentence: Sequence[Token], number: int) -> int:
    i = number
    while i and (sentence[i - 1].lower in _BOUNDS or sentence[i - 1].text in "$€£¥₹₽"):
        i -= 1
    return i
