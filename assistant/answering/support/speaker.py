"""Whose word it is: what a source only said stays said, by that source, and no more strongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.answering.support.alignment import Alignment
from assistant.answering.support.cues import ATTRIBUTING, SAYING, impersonal, stronger
from assistant.answering.support.problem import Problem
from assistant.answering.support.tokens import Token, Tokens, tokens, told
from assistant.articles import Sentence, Statement
from assistant.language.names import missing, names, untitled

_COVERED = 0.6
"""Share of what a claim has of a sentence that a statement must hold for the claim to tell the statement."""
_OWN = 0.4
"""Share of a claim that one sentence alone carries, from which it does not help that another is told rightly."""
_LEAST = 3
"""Content words that such a share has."""
_PRONOUNS = frozenset("it this that these those there which who".split())
_FINITE = frozenset("is are was were has have had will would can could did does".split())
_NEAR = 5
"""Words around a cue among which its source stands."""


def speaker_problems(claim: Tokens, sentences: Sequence[Sentence], alignment: Alignment) -> Iterator[Problem]:
    yield from _stronger(claim, sentences, alignment)
    yield from _strangers(claim, sentences, alignment)
    shared = [claim.roots & source.roots for source in alignment.sources]
    most = max(map(len, shared), default=0)
    unsaid: list[Statement] = []
    told_rightly = False
    for number in sorted(range(len(shared)), key=lambda number: -len(shared[number])):
        if not shared[number] or 2 * len(shared[number]) < most:
            break
        reported = _reported(claim, sentences[number], alignment.sources[number])
        lacking = [s for s in reported if not _attributes(claim, s, sentences[number], alignment, number)]
        alone = shared[number].difference(*shared[:number], *shared[number + 1 :])
        if lacking and len(alone) >= max(_LEAST, _OWN * len(claim.roots)):
            unsaid, told_rightly = lacking, False
            break
        unsaid = unsaid or lacking
        told_rightly = told_rightly or not lacking
    if unsaid and not told_rightly:
        whose = (not _is_no_source(unsaid[0]) and (unsaid[0].speaker or unsaid[0].mention)) or "a source"
        yield Problem("speaker", (), f"This is only said by {whose}: the claim must say so, with the name.")


def _reported(claim: Tokens, sentence: Sentence, source: Tokens) -> list[Statement]:
    """The statements of `sentence` that hold most of what the claim has of it."""
    shared = claim.roots & source.roots
    least = max(2, _COVERED * len(shared))
    found = []
    for statement in sentence.statements:
        if not _needs_source(statement, sentence):
            continue
        said = _content(statement, sentence, source)
        inside = {source.all[index].root for index in source.content if index in said}
        if len(shared & inside) >= least:
            found.append(statement)
    return found


def _needs_source(statement: Statement, sentence: Sentence) -> bool:
    if statement.cue is None:
        return _marked_as_quoted(sentence.text)
    return bool(statement.speaker or statement.mention or tokens(statement.cue).roots & impersonal())


def _is_no_source(statement: Statement) -> bool:
    """Whether its mention names nobody: "it" that nothing explains, "15 percent of them", a clause.

    Such words are still somebody's, whoever it is.
    """
    words = tokens(statement.mention or "").all
    unresolved = not statement.speaker or (statement.mention or "").startswith(statement.speaker)
    return (
        unresolved
        and bool(words)
        and (
            (len(words) == 1 and words[0].lower in _PRONOUNS)
            or any(word.lower[0].isdigit() for word in words[:2])
            or any(word.lower in _FINITE for word in words[-4:])
        )
    )


@lru_cache(maxsize=128)
def _content(statement: Statement, sentence: Sentence, source: Tokens) -> frozenset[int]:
    """The tokens that are said: those of the statement's span but for the "she said" in their midst."""
    start, end = statement.start - sentence.start, statement.end - sentence.start
    span = [index for index, token in enumerate(source.all) if start <= token.start < end]
    cue, mention = (tokens(name or "").all for name in (statement.cue, statement.mention))
    everywhere = range(len(source.all))
    cues = _places(cue, everywhere, source)
    if not mention:
        return frozenset(span).difference(*(range(there, there + len(cue)) for there in cues[:1]))
    known = set(cues)
    for here in _places(mention, everywhere, source):
        near = (there for there in range(here - len(cue) - 2, here + len(mention) + 3) if there in known)
        if (there := next(near, None)) is not None:
            return frozenset(span).difference(range(here, here + len(mention)), range(there, there + len(cue)))
    return frozenset(span)


def _places(words: Sequence[Token], span: Sequence[int], source: Tokens) -> list[int]:
    """Where `words` stand in a row inside `span`."""
    wanted = [token.lower for token in words]
    return [
        at
        for at in span
        if wanted
        and source.all[at].lower == wanted[0]
        and [token.lower for token in source.all[at : at + len(wanted)]] == wanted
    ]


def _attributes(claim: Tokens, statement: Statement, sentence: Sentence, alignment: Alignment, number: int) -> bool:
    """Whether the claim says whose word the statement is."""
    if statement.cue is None and _marked_as_quoted(claim.text):
        return True
    source = alignment.sources[number]
    free = _outside(claim, statement, sentence, alignment, number)
    own = tokens(statement.cue or "").roots
    named = frozenset[str]() if _is_no_source(statement) else _roots(statement.speaker) | _roots(statement.mention)
    claimed: set[str] = set()
    cues = []
    for index, token in enumerate(claim.all):
        if token.lower in ATTRIBUTING or token.root in own:
            beside = {claim.all[near].root for near in _beside(claim, index)}
            if index in free or beside & named:
                cues.append(index)
                claimed |= beside
    says_who = bool(named & (claimed | {claim.all[index].root for index in free}))
    plainly = any(token.lower in ATTRIBUTING for token in tokens(statement.cue or "").all)
    if says_who:
        return bool(cues) or ":" in claim.text or not plainly
    if not cues or not named:
        return bool(cues)
    return bool(claimed & (_sources(sentence, source) if plainly else {token.root for token in source.all}))


def _beside(text: Tokens, cue: int) -> list[int]:
    """The words that may be the source of a cue: those before it in its clause, else those after it."""
    before: list[int] = []
    for index in range(cue - 1, max(-1, cue - 1 - _NEAR), -1):
        if text.broken(index):
            break
        before.append(index)
    if before and text.all[cue].lower != "according":
        return before
    after: list[int] = []
    for index in range(cue + 1, min(len(text.all), cue + 1 + _NEAR)):
        if text.broken(index - 1):
            break
        after.append(index)
    return after


def _strangers(claim: Tokens, sentences: Sequence[Sentence], alignment: Alignment) -> Iterator[Problem]:
    """Who is made to say it without standing in the sentences."""
    text = untitled(claim.text)
    called = [
        text[claim.all[index].start : claim.all[index].end]
        for cue, token in enumerate(claim.all)
        if token.text in ("said", "according") or (token.text in SAYING and cue not in alignment.places)
        for index in _beside(claim, cue)
    ]
    strange = list(dict.fromkeys(missing(names(", ".join(called)), "\n".join(told(sentences))))) if called else []
    if strange:
        message = f"{', '.join(strange)} does not say this in the cited sentences."
        yield Problem("speaker", tuple(strange), message)


def _outside(
    claim: Tokens, statement: Statement, sentence: Sentence, alignment: Alignment, number: int
) -> frozenset[int]:
    """The tokens of the claim that do not stand for words inside the statement's content."""
    said = _content(statement, sentence, alignment.sources[number])
    return frozenset(
        index
        for index in range(len(claim.all))
        if (place := alignment.places.get(index)) is None or place[0] != number or place[1] not in said
    )


def _roots(name: str | None) -> frozenset[str]:
    """The roots of a name; of a pronoun or "all", the word itself."""
    words = tokens(name or "")
    return words.roots or frozenset(token.root for token in words.all)


def _sources(sentence: Sentence, source: Tokens) -> set[str]:
    """The words beside the cues of a sentence, outside what is said: its sources, however they were resolved."""
    said = frozenset[int]().union(*(_content(statement, sentence, source) for statement in sentence.statements))
    return {
        source.all[index].root
        for cue, token in enumerate(source.all)
        if token.lower in ATTRIBUTING
        for index in _beside(source, cue)
        if index not in said
    }


def _marked_as_quoted(text: str) -> bool:
    return any(mark in text for mark in '“”"«»„')


def _stronger(claim: Tokens, sentences: Sequence[Sentence], alignment: Alignment) -> Iterator[Problem]:
    told = {root for source in alignment.sources for root in source.roots}
    for here in claim.content:
        token = claim.all[here]
        group = next((group for group in stronger() if token.root in group), None)
        if group and not group & told and any(sentence.statements for sentence in sentences):
            yield Problem("speaker", (token.text,), f"The cited sentences do not say “{token.text}”: it was only said.")
            return
