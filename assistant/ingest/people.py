"""Who is named in an article: full names, and the roles, nationality and sex told beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from assistant.ingest.cues import CUES
from assistant.ingest.tokens import Token, tokens
from assistant.language.names import one_form, same_root
from assistant.language.titles import FEMALE, HONORIFICS, MALE, PERSON_NOUNS, PORTFOLIOS, ROLES, TITLES
from assistant.language.words import STOPWORDS, WORD

_NOT_PERSONS = frozenset(
    """academy administration agency airlines airport alliance analysis api april army assembly association august
    authority avenue bank bay beach board bridge broadcasting bureau campaign cape centre center church city clinic club
    coalition coast college commission committee company conference congress corp corporation council county court
    courier dam day december democrats department district division east embassy environment europe fact february
    federation fort force forces foundation fund gazette general group guard hall herald high highway home hospital
    hotel house inc institute institution international island islands january journal july june justice korea lab
    laboratory lake law league library life limited lines london los ltd mail march may media ministry monday
    mount museum nation national nations network new news north november october office organisation organization park
    parliament party peninsula police port post power press project province regulation republic republicans research
    river road russia san santa saturday school sea security senate september service services society south square
    state states station street sunday super supreme survey team telegraph theatre theater thursday times today tower
    treasury tribunal tribune trust tuesday union united university valley village voice wall war washington watch water
    wednesday west white world york friday""".split()
)
_OPENERS = STOPWORDS | frozenset(
    """according although amid among another asked because besides despite earlier either even every finally given
    however instead last later like meanwhile moreover neither nevertheless next now once only since still though thus
    today tomorrow tonight unless unlike whereas whether within without yes yesterday yet""".split()
)
_PARTIES = frozenset("republican democrat democratic conservative liberal socialist labour labor".split())
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le ten ter van von".split())
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii"])
_PREPOSITIONS = frozenset("of at for in on from with by to near about against under over behind".split())
_CLAUSES = frozenset("who whom whose that which when where while and but as because if".split())
_ENDS_PHRASE = _PREPOSITIONS | _CLAUSES
_POSSESSIVES = frozenset("its his her their my our".split())
_DETERMINERS = _POSSESSIVES | frozenset("a an the one another this that".split())
_VERBAL = frozenset("is was has had were would will did does do can could".split())
_TITLES = TITLES | PERSON_NOUNS
_KNOWN = TITLES | PERSON_NOUNS | PORTFOLIOS
_PART = re.compile(r"\b(North|South|East|West|New)(?:ern)?\s+(?=[A-Z])")
_LONGEST_ASIDE = 14
"""Tokens of "the acting ambassador to the United Nations" beside a name."""


@dataclass(eq=False, slots=True)
class Referent:
    """Somebody or something that an article speaks of more than once."""

    name: str
    """The fullest name in the article, or the description of what has none."""
    kind: Literal["person", "group", "thing"] = "person"
    named: bool = True
    roles: set[str] = field(default_factory=set)
    """Words in lower case: "acting", "ambassador"."""
    ties: set[str] = field(default_factory=set)
    """Nationality and organisations: "united_states"."""
    votes: int = 0
    """Evidence for "she" less evidence for "he"."""

    def may_be(self, pronoun: Literal["she", "he"]) -> bool:
        return self.votes >= 0 if pronoun == "she" else self.votes <= 0


class Name(NamedTuple):
    """Where a name stands among the tokens of a sentence, and whose it may be."""

    begins: int
    """With the titles before it."""
    first: int
    last: int
    bearers: Sequence[Referent]
    title: str


@dataclass
class _Candidate:
    referent: Referent
    evidence: int = 0


class _Run(NamedTuple):
    begins: int
    name: list[int]
    """Indices of the tokens of the name, without initials' full stops."""
    titles: list[int]


class People:
    """The people that an article names."""

    def __init__(self, sentences: Sequence[Sequence[Token]]) -> None:
        """`sentences`: everything in the article that may name somebody, headings too."""
        self._full: dict[tuple[str, ...], Referent] = {}
        self._short: defaultdict[str, list[Referent]] = defaultdict(list)
        self._find(sentences)
        self._tell_sexes(sentences)

    @classmethod
    def named_in(cls, texts: Sequence[str]) -> People:
        return cls([tokens(text) for text in texts])

    def __iter__(self) -> Iterator[Referent]:
        return iter(dict.fromkeys(person for persons in self._short.values() for person in persons))

    def names(self, sentence: Sequence[Token]) -> Iterator[Name]:
        """Where `sentence` names people, in full, by surname, or by given name alone."""
        for run in _runs(sentence):
            words = [sentence[i].bare for i in run.name]
            full = self._full.get(_key(words)) if len(words) > 1 else None
            bearers = [full] if full else self._short.get(words[0], []) if len(words) == 1 else []
            if bearers:
                title = sentence[run.titles[-1]].lower if run.titles else ""
                yield Name(run.begins, run.name[0], run.name[-1], bearers, title)

    def _find(self, sentences: Sequence[Sequence[Token]]) -> None:
        candidates: dict[tuple[str, ...], _Candidate] = {}
        titled: dict[str, str] = {}
        alone: set[str] = set()
        before: list[tuple[str, ...]] = []
        for sentence in sentences:
            here: dict[int, tuple[str, ...]] = {}
            for run in _runs(sentence):
                words = [sentence[i].bare for i in run.name]
                if not _may_be_person(words):
                    continue
                key = _key(words)
                here[run.name[-1]] = key
                candidate = candidates.setdefault(key, _Candidate(Referent(" ".join(_spelled(sentence, run)))))
                roles, ties = beside(sentence, run.begins, run.name[0], run.name[-1])
                candidate.referent.roles |= roles
                candidate.referent.ties |= ties
                if not run.titles and not roles and run.begins and sentence[run.begins - 1].lower == "the":
                    candidate.evidence -= 100
                if len(words) > 1:
                    candidate.evidence += 2 * bool(roles) + 2 * _has_person_beside(sentence, run)
                else:
                    if run.titles and (roles & (HONORIFICS | ROLES)) - {"general"}:
                        titled.setdefault(words[0], sentence[run.titles[-1]].text)
                    if run.titles or _stands_alone(sentence, run.name[0]):
                        alone.add(words[0])
            for key, evidence in _pronouns_tell(sentence, here, before):
                candidates[key].evidence += evidence
            before = list(dict.fromkeys(here.values()))
        for key, candidate in candidates.items():
            if len(key) == 2 and candidate.evidence > -50 and (candidate.evidence > 0 or key[1] in alone):
                self._full[key] = candidate.referent
                self._short[key[1]].append(candidate.referent)
        for (given, _), person in self._full.items():
            if given in alone and given not in self._short:
                self._short[given].append(person)
        for (word, *more), candidate in candidates.items():
            if more or word in self._short:
                continue
            if word in titled:
                title = titled[word]
                candidate.referent.name = f"{title}{'.' if len(title) < 4 else ''} {word}"
                self._short[word].append(candidate.referent)
            elif candidate.evidence > 1:
                self._short[word].append(candidate.referent)

    def _tell_sexes(self, sentences: Sequence[Sequence[Token]]) -> None:
        for person in self:
            person.votes += 100 * (len(person.roles & FEMALE) - len(person.roles & MALE))
        before: list[Referent] = []
        for sentence in sentences:
            named: dict[Referent, int] = {}
            names = list(self.names(sentence))
            for name in names:
                if name.title in FEMALE | MALE and len(name.bearers) == 1:
                    name.bearers[0].votes += 100 if name.title in FEMALE else -100
                for bearer in name.bearers:
                    named.setdefault(bearer, name.last)
            for i, token in enumerate(sentence):
                word = token.bare.lower()
                if token.quoted or word not in ("he", "she", "his", "her"):
                    continue
                vote = 1 if word in FEMALE else -1
                subject = word in ("he", "she")
                if len(named) == 1 and next(iter(named.values())) < i and not is_object(sentence, i):
                    next(iter(named)).votes += vote * (1 + subject)
                elif subject and len(before) == 1 and not any(place < i for place in named.values()):
                    before[0].votes += vote * (1 + (i < 3))
            before = list(named)


def _runs(sentence: Sequence[Token]) -> Iterator[_Run]:
    """Every row of capitalised words, cut into titles and a name."""
    i = 0
    while i < len(sentence):
        if not _may_be_in_name(sentence[i]):
            i += 1
            continue
        row, i = [i], i + 1
        while (following := _next_in_row(sentence, row[-1])) is not None:
            row.append(following)
            i = following + 1
        while len(row) > 1 and (
            sentence[row[0]].lower in _OPENERS or (len(row) > 2 and sentence[row[0]].lower in _PARTIES)
        ):
            row.pop(0)
        cut = 1 + max((k for k, at in enumerate(row[:-1]) if sentence[at].lower in _TITLES), default=-1)
        yield _Run(row[0], row[cut:], row[:cut])


def _may_be_in_name(token: Token) -> bool:
    return token.is_capitalised and (len(token.text) == 1 or any(map(str.islower, token.bare)))


def _next_in_row(sentence: Sequence[Token], i: int) -> int | None:
    """The token after `i` in a row of capitalised words, over an abbreviation's full stop or "van der"."""
    token, j = sentence[i], i + 1
    if token.bare != token.text:
        return None
    if j < len(sentence) and sentence[j].text == "." and (len(token.text) == 1 or token.lower in HONORIFICS):
        j += 1
    while j < len(sentence) and sentence[j].text in _PARTICLES and j - i < 3:
        j += 1
    joined = j < len(sentence) and _may_be_in_name(sentence[j]) and sentence[j].quoted == token.quoted
    return j if joined else None


def _spelled(sentence: Sequence[Token], run: _Run) -> Iterator[str]:
    for i in range(run.name[0], run.name[-1] + 1):
        if sentence[i].is_word:
            initial = len(sentence[i].text) == 1 and i < run.name[-1] and sentence[i + 1].text == "."
            yield sentence[i].bare + "." * initial


def _key(words: Sequence[str]) -> tuple[str, ...]:
    """Given name and surname, whatever stands between and after them."""
    surname = -2 if len(words) > 2 and words[-1].lower() in _SUFFIXES else -1
    return (words[0], words[surname]) if len(words) > 1 else (words[0],)


def _pronouns_tell(
    sentence: Sequence[Token], names: dict[int, tuple[str, ...]], before: Sequence[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """What pronouns say of the only name before them: "he" that it is a person's, "it" that it is not."""
    for i, token in enumerate(sentence):
        word = token.bare.lower()
        if token.quoted or word not in ("he", "she", "his", "her", "it", "its") or is_object(sentence, i):
            continue
        earlier = {key for place, key in names.items() if place < i}
        weight = -1 if word in ("it", "its") else 1
        if len(earlier) == 1:
            yield earlier.pop(), weight
        elif not earlier and len(before) == 1 and i < 3:
            yield before[0], weight


def _may_be_person(words: Sequence[str]) -> bool:
    return len(words) <= 4 and not any(word.lower() in _NOT_PERSONS or word.lower() in _OPENERS for word in words)


def _stands_alone(sentence: Sequence[Token], i: int) -> bool:
    """Whether a capitalised word is capitalised for being a name: not for beginning a sentence, nor after "the"."""
    if i and sentence[i - 1].is_word:
        return sentence[i - 1].lower != "the"
    following = sentence[i + 1].lower if i + 1 < len(sentence) else ""
    return sentence[i].bare != sentence[i].text or following == "," or following in CUES or following in _VERBAL


def _has_person_beside(sentence: Sequence[Token], run: _Run) -> bool:
    """Whether "said" comes before a name, or an age, or soon "who" after it."""
    first, last = run.begins, run.name[-1]
    around = sentence[max(0, first - 1) : first] + sentence[last + 1 : last + 2]
    if any(token.lower in CUES and not token.quoted for token in around):
        return True
    after = [token.lower for token in sentence[last + 1 : last + 10]]
    return (len(after) > 1 and after[0] == "," and after[1].isdigit()) or any(
        after[k] in ("who", "whose") and all(word not in CUES for word in after[:k]) for k in range(min(len(after), 9))
    )


def beside(sentence: Sequence[Token], begins: int, first: int, last: int) -> tuple[set[str], set[str]]:
    """The roles and ties told before a name, and in the asides before and after it."""
    phrases = [sentence[_left(sentence, begins) : first]]
    if begins and sentence[begins - 1].text == ",":
        phrases.append(_aside_before(sentence, begins - 1, last))
    phrases.append(_aside_after(sentence, last))
    roles: set[str] = set()
    linked: set[str] = set()
    for phrase in phrases:
        told = core(phrase)
        words = {token.bare.lower() for token in told}
        plain = {token.bare for token in told}
        if words & (PERSON_NOUNS | HONORIFICS) or (phrase is phrases[-1] and told and not told[-1].is_capitalised):
            roles |= {word for word in words if word not in _DETERMINERS and (word in _KNOWN or word in plain)}
            linked |= ties(phrase)
    return roles, linked


def _left(sentence: Sequence[Token], begins: int) -> int:
    """Where the titles and roles right before a name begin."""
    i = begins
    while i > max(0, begins - 6):
        token = sentence[i - 1]
        word = token.bare.lower()
        if not token.is_word or token.quoted != sentence[begins].quoted or not (word in _KNOWN or token.is_capitalised):
            break
        if word in _OPENERS:
            break
        i -= 1
        if token.bare != token.text:
            break
    return i


def _aside_before(sentence: Sequence[Token], comma: int, last: int) -> Sequence[Token]:
    """ "Its spokeswoman" before ", Mirela Stoyle,": `comma` is the one before the name."""
    following = sentence[last + 1].text if last + 1 < len(sentence) else "."
    if following not in ',.;:”"' or sentence[last].bare != sentence[last].text:
        return ()
    i = comma
    while i > max(0, comma - _LONGEST_ASIDE) and sentence[i - 1].is_word:
        if sentence[i - 1].lower in CUES or sentence[i - 1].lower in ("and", "but", "that", "because", "when", "while"):
            break
        i -= 1
    phrase = sentence[i:comma]
    opens = phrase and (phrase[0].lower in _DETERMINERS or any(t.bare != t.text for t in phrase[:3]))
    return phrase if opens and core(phrase) and core(phrase)[-1].lower in PERSON_NOUNS else ()


def _aside_after(sentence: Sequence[Token], last: int) -> Sequence[Token]:
    """ "the minister" after "Vera Olsen,"."""
    i = last + 1
    if i >= len(sentence) or sentence[i].text != ",":
        return ()
    if i + 2 < len(sentence) and sentence[i + 1].text.isdigit() and sentence[i + 2].text == ",":
        i += 2
    phrase = []
    for token in sentence[i + 1 : i + 1 + _LONGEST_ASIDE]:
        if not token.is_word:
            break
        phrase.append(token)
    if not phrase or any(token.lower in CUES or token.lower in _VERBAL for token in core(phrase)):
        return ()
    opens = phrase[0].lower in _DETERMINERS or phrase[0].lower in PERSON_NOUNS | {"now", "then", "former"}
    return phrase if opens or any(token.bare != token.text for token in phrase[:3]) else ()


def core(phrase: Sequence[Token]) -> Sequence[Token]:
    """A noun phrase up to its first preposition, clause or mark: its last word is the head."""
    end = next((i for i, token in enumerate(phrase) if i and (token.lower in _ENDS_PHRASE or not token.is_word)), None)
    return phrase[:end]


def ties(phrase: Sequence[Token]) -> set[str]:
    """The countries and organisations in a description, in one form and lower case."""
    text = _PART.sub(r"\1_", one_form(" ".join(token.bare for token in phrase)))
    return {
        word.lower()
        for word in WORD.findall(text)
        if word[0].isupper() and word.lower() not in _KNOWN | _OPENERS | _DETERMINERS
    }


def related(some: set[str], others: set[str]) -> bool:
    return any(same_root(one, other) for one in some for other in others)


def is_object(sentence: Sequence[Token], i: int) -> bool:
    """Whether the pronoun at `i` is "him", or a "her" that nothing belongs to."""
    if sentence[i].lower != "her":
        return sentence[i].lower == "him"
    following = sentence[i + 1].lower if i + 1 < len(sentence) else "."
    return not following[0].isalnum() or following in _ENDS_PHRASE | _VERBAL | {
        "the",
        "a",
        "an",
        "or",
        "after",
        "before",
    }
