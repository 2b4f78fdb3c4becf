"""Who said what: finds the statements of an article and ties each to its speaker.

Rules over cue verbs. A sentence's subject before the cue (or after it, where the content comes first) is the
source; quotations and indirect speech that run on keep the speaker before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.articles import Article, Mention, QuoteKind, Sentence, Statement, StatementKind
from assistant.ingest.cues import ALSO_NOUNS, CUES, HEDGES
from assistant.ingest.people import People
from assistant.language.titles import ROLES

_TOKEN = re.compile(r"[A-Za-z]\.(?:[A-Za-z]\.)+|\w+(?:[’'\-.,]\w+)*[’']?|[^\w\s]")
_BETWEEN = frozenset(
    "also then later again still already now once has have had would will further openly never repeatedly".split()
)
_BOUNDARY = frozenset("that and but or while as when because if which who whom whose than where after before".split())
_NO_SUBJECT = frozenset(
    """to a an the this these those its their his her our my your of in on at for with by from is are was were be been
    being not no""".split()
)
_BE = frozenset("is are was were be been being".split())
_OPEN, _CLOSE = '“"«„', '”"»'
_RUNS_ON = re.compile(r"\b(?:had|would|could)\s+(?:also\s+|been\s+|not\s+)*\w+")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    quoted: bool

    @property
    def lower(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue with its source, before the source is resolved; offsets into the sentence."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    kind: StatementKind
    content: tuple[int, int]


def annotate(article: Article) -> Article:
    """`article` with statements and mentions on its body sentences."""
    people = People.named_in(s.text for s in article.sentences if s.kind in ("body", "heading"))
    done: dict[str, Sentence] = {}
    body = (sentence for sentence in article.sentences if sentence.kind == "body")
    for _, paragraph in groupby(body, key=lambda sentence: sentence.paragraph):
        done |= {sentence.id: sentence for sentence in _paragraph(list(paragraph), people)}
    return replace(article, sentences=tuple(done.get(s.id, s) for s in article.sentences))


def _paragraph(sentences: list[Sentence], people: People) -> Iterator[Sentence]:
    quoted = False
    before: Statement | None = None
    waiting: list[Sentence] = []  # quotations whose speaker is named only at their end
    for sentence in sentences:
        opened, tokens = quoted, _tokens(sentence.text, quoted)
        quoted = _still_open(sentence.text, quoted)
        mentions: list[Mention] = []
        statements = [_resolve(sentence, found, people, before, mentions, opened) for found in _find(tokens)]
        mentions += _other_mentions(sentence, tokens, people, mentions)
        people.read(sentence.text)
        for statement in statements:
            if statement.speaker in people.known.values():
                people.speak_of(statement.speaker, statement.mention or "")
        if not statements and all(token.quoted for token in tokens if token.text[0].isalnum()) and tokens:
            if before is None:
                waiting.append(sentence)
                continue
            statements = [_carry_on(before, sentence, "direct")]
        elif not statements and before and before.quote != "direct" and _RUNS_ON.search(sentence.text):
            statements = [_carry_on(before, sentence, "indirect")]
        done = replace(sentence, statements=tuple(statements), mentions=tuple(mentions))
        before = statements[-1] if statements else None
        for earlier in waiting:
            yield replace(earlier, statements=(_carry_on(before, earlier, "direct"),)) if before and opened else earlier
        waiting = []
        yield done
    yield from waiting


def _tokens(text: str, quoted: bool) -> list[_Token]:
    tokens = []
    for match in _TOKEN.finditer(text):
        mark = match.group()
        if mark in _OPEN and not (quoted and mark in _CLOSE):
            quoted = True
        elif mark in _CLOSE:
            quoted = False
        tokens.append(_Token(mark, match.start(), match.end(), quoted))
    return tokens


def _still_open(text: str, quoted: bool) -> bool:
    tokens = _tokens(text, quoted)
    return tokens[-1].quoted if tokens else quoted


def _find(tokens: list[_Token]) -> Iterator[_Found]:
    for i, token in enumerate(tokens):
        if token.quoted:
            continue
        word = token.lower
        if word in HEDGES:
            yield _Found(None, (token.start, token.end), HEDGES[word], (tokens[0].start, tokens[-1].end))
        elif word == "according" and i + 1 < len(tokens) and tokens[i + 1].lower == "to":
            source = _phrase_after(tokens, i + 2)
            if source:
                yield _Found(source, (token.start, tokens[i + 1].end), "statement", (tokens[0].start, tokens[-1].end))
        elif word in CUES and (found := _at_cue(tokens, i)):
            yield found


def _at_cue(tokens: list[_Token], i: int) -> _Found | None:
    cue, kind = tokens[i], CUES[tokens[i].lower]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if cue.lower in ALSO_NOUNS and not (
        following and (following.lower in ("that", ":", ",") or following.text in _OPEN)
    ):
        return None
    whole = (tokens[0].start, tokens[-1].end)
    after = (following.start if following else cue.end, tokens[-1].end)
    j = i - 1
    while j >= 0 and (tokens[j].lower in _BETWEEN or tokens[j].lower.endswith("ly")):
        j -= 1
    if j >= 0 and tokens[j].lower in _BE:
        return (
            _Found(None, (tokens[j].start, cue.end), kind, whole)
            if cue.lower.endswith("d") and kind != "demand"
            else None
        )
    if j >= 0 and (tokens[j].text in _CLOSE or tokens[j].text in ",?!") and (j == i - 1):
        if tokens[j].text == "," and (source := _before_aside(tokens, j)):
            return _Found(source, (cue.start, cue.end), kind, after)
        source = _phrase_after(tokens, i + 1)
        return _Found(source, (cue.start, cue.end), kind, whole) if source else None
    source = _phrase_before(tokens, j)
    if source is None:
        return None
    parenthetical = following is not None and following.text in (",", ".") and source[0] > tokens[0].start
    return _Found(source, (cue.start, cue.end), kind, whole if parenthetical else after)


def _phrase_before(tokens: list[_Token], last: int) -> tuple[int, int] | None:
    """The noun phrase that ends at token `last`."""
    if last < 0 or not _may_end_phrase(tokens[last]):
        return None
    first = last
    while first > 0 and not tokens[first - 1].quoted and _inside_phrase(tokens[first - 1]) and last - first < 14:
        first -= 1
    return tokens[first].start, tokens[last].end


def _phrase_after(tokens: list[_Token], first: int) -> tuple[int, int] | None:
    if first >= len(tokens) or not _inside_phrase(tokens[first]):
        return None
    last = first
    while last + 1 < len(tokens) and _inside_phrase(tokens[last + 1]) and last - first < 14:
        last += 1
    return (tokens[first].start, tokens[last].end) if _may_end_phrase(tokens[last]) else None


def _before_aside(tokens: list[_Token], comma: int) -> tuple[int, int] | None:
    """The noun phrase before ", the acting ambassador, said": `comma` is the one before the cue."""
    for j in range(comma - 1, max(-1, comma - 20), -1):
        if tokens[j].quoted or tokens[j].text in ".;:":
            return None
        if tokens[j].text == ",":
            aside = tokens[j + 1].lower
            plausible = (
                aside in ("the", "a", "an", "who", "which") or aside.isdigit() or tokens[j + 1].text[0].isupper()
            )
            return _phrase_before(tokens, j - 1) if plausible else None
    return None


def _may_end_phrase(token: _Token) -> bool:
    return not token.quoted and (token.text[0].isalnum()) and token.lower not in _NO_SUBJECT | _BOUNDARY


def _inside_phrase(token: _Token) -> bool:
    return not token.quoted and (token.text[0].isalnum() or token.text == "&") and token.lower not in _BOUNDARY


def _resolve(
    sentence: Sentence, found: _Found, people: People, before: Statement | None, mentions: list[Mention], opened: bool
) -> Statement:
    mention = speaker = None
    if found.source:
        start, end = found.source
        mention = sentence.text[start:end]
        people.read(sentence.text[:start])
        person = people.full_name(mention) or people.stands_for(mention)
        if person:
            people.speak_of(person, mention)
            if person not in mention:
                mentions.append(Mention(sentence.start + start, sentence.start + end, person))
        if mention.lower() in ("it", "they"):
            speaker = before.speaker if before else None
        elif mention.lower() not in ("he", "she", "who", "i", "we", "you"):
            speaker = re.sub(r"^[Tt]he (?=[A-Z])", "", mention)
        speaker = person or speaker
    start, end = (sentence.start + offset for offset in found.content)
    quote = _quote(sentence.text[found.content[0] : found.content[1]], opened)
    cue = sentence.text[slice(*found.cue)]
    return Statement(speaker, mention, cue, found.kind, quote, start, end)


def _other_mentions(
    sentence: Sentence, tokens: list[_Token], people: People, known: list[Mention]
) -> Iterator[Mention]:
    """Pronouns and roles that stand for a person, apart from those already `known`."""
    for i, token in enumerate(tokens):
        start = sentence.start + token.start
        if token.quoted or any(mention.start <= start < mention.end for mention in known):
            continue
        people.read(token.text)
        if name := people.stands_for(token.text):
            yield Mention(start, sentence.start + token.end, name)
        elif token.lower == "the":
            last = next((j for j in range(i + 1, min(i + 4, len(tokens))) if tokens[j].lower in ROLES), i)
            if name := people.stands_for(sentence.text[token.start : tokens[last].end]):
                yield Mention(start, sentence.start + tokens[last].end, name)


def _quote(content: str, opened: bool) -> QuoteKind:
    marks = [mark for mark in content if mark in _OPEN + _CLOSE]
    if not marks and not opened:
        return "indirect"
    return "direct" if opened or content.strip()[:1] in _OPEN else "mixed"


def _carry_on(before: Statement, sentence: Sentence, quote: QuoteKind) -> Statement:
    return replace(before, cue=None, quote=quote, start=sentence.start, end=sentence.end)
