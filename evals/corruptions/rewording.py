"""Claims that say what their sentences say, in other words: none may be rejected."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.language.given_names import MEN, WOMEN
from evals.corruptions.cases import Case, Change, Read, capitalised, has_quotation, lowered, put, quoted
from evals.corruptions.respelling import respelt

_PRONOUNS = frozenset("he she they we i it who".split())
_ATTRIBUTES = re.compile(
    r"""(?ix)\b(?:said|says?|saying|told|tell\w*|accord\w*|add(?:s|ed)|warn\w*|argu\w+|stat(?:es|ed)|claim\w*|report\w*
    |wrote|writes|not(?:es|ed)|call\w*|believe\w*|think\w*|thought|den(?:y|ies|ied)|insist\w*|ask\w*|accus\w*|alleg\w*
    |announc\w*|suggest\w*|explain\w*|express\w*|declar\w*|agree\w*|point\w*|complain\w*|observ\w*|show\w*|predict\w*
    |not|no|never|n['’]t)\b"""
)
_ADVERBS_THAT_MATTER = """
    allegedly reportedly purportedly possibly probably likely hardly barely nearly early only mostly supposedly
    roughly approximately exactly merely family daily weekly monthly yearly solely apparently potentially
    seemingly reply supply apply rely fly ally rally assembly family anomaly bully simply
""".split()
_LEFT_OUT = {
    "clause": re.compile(
        r",? (?:after|because|although|while|whereas|despite|during|amid) [^,“”\"]+[.]$"
        r"|, (?:which|who|where|\w+ing) [^“”\"]+[.]$"
    ),
    "aside": re.compile(r", (?:who|which|a|an|the|including|such as|however|for example) [^,“”\"]{2,80},(?= )"),
    "brackets": re.compile(r" \([^()]{2,80}\)"),
    "adverb": re.compile(rf"(?<=[a-z] )(?!(?:{'|'.join(_ADVERBS_THAT_MATTER)})\b)[a-z]{{3,}}ly (?=[a-z])"),
    "adjective": re.compile(
        r"(?<=\bthe )(?:new|former|senior|large|big|small|top|recent|major|key|long|local) (?=[a-z])"
    ),
}
_LEAST = 40
"""Characters that must be left of a sentence."""
_NAME = r"[A-Z]\w+(?: [A-Z]\w+)?"
_ACTIVE = re.compile(
    rf"^(?P<who>{_NAME}) (?P<verb>accused|blamed|criticized|criticised|defeated|endorsed|attacked) "
    rf"(?P<whom>(?:the )?{_NAME}) (?P<rest>(?:of|for|in|on|at)[^,“”\"]+)[.]$"
)


def shortened(text: str) -> Iterator[Change]:
    """`text` without something that nobody's word, no negation and no hedge hangs on."""
    for name, form in _LEFT_OUT.items():
        match = form.search(text)
        if not match or quoted(text, match.start()) or _ATTRIBUTES.search(match.group()):
            continue
        if len(text) - len(match.group()) > _LEAST:
            ending = "." if match.group().endswith(".") else ""
            yield f"shortened: {name}", text[: match.start()] + ending + text[match.end() :]


def verbatim(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    for sentence in read.body:
        yield Case("as it stands", sentence.text, (sentence,))


def moved(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    """The attribution put elsewhere in the sentence."""
    for said in read.said:
        content, source = said.content.rstrip("., "), said.source
        yield Case("moved: said that", f"{capitalised(source)} said that {lowered(content)}.", (said.sentence,))
        yield Case("moved: to the end", f"{capitalised(content)}, {lowered(source)} said.", (said.sentence,))
        if source.lower() not in _PRONOUNS:
            yield Case("moved: according to", f"According to {lowered(source)}, {lowered(content)}.", (said.sentence,))


def respelling(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    for sentence in read.body:
        for change, text in [] if has_quotation(sentence.text) else respelt(sentence.text):
            yield Case(f"respelt: {change}", text, (sentence,))


def merged(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    for one, other in pairwise(read.body):
        if one.paragraph == other.paragraph or other.index == one.index + 1:
            joined = f"{one.text.rstrip('.')}, and {lowered(other.text)}"
            yield Case("merged", joined if one.text.endswith(".") else f"{one.text} {other.text}", (one, other))


def shortening(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    for sentence in read.body:
        for change, text in shortened(sentence.text):
            yield Case(change, text, (sentence,))


def named(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    """A name for the pronoun at the beginning."""
    for sentence in read.body:
        for mention in sentence.mentions:
            pronoun = sentence.text[: mention.end - sentence.start]
            if mention.start == sentence.start and pronoun in ("He", "She", "They"):
                yield Case("pronoun named", mention.name + sentence.text[len(pronoun) :], (sentence,))


def renamed(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    """A person's full name for the family name, and the reverse where only one person of the article has it."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for given, family in re.findall(r"\b([A-Z][a-z]+) ([A-Z][a-z]+)\b", read.article.text):
        if given.lower() in MEN | WOMEN:
            people[family].add(given)
    for sentence in read.body:
        for family, givens in people.items():
            full = f"{next(iter(givens))} {family}"
            if len(givens) > 1:
                continue
            if (at := sentence.text.find(full)) >= 0 and not quoted(sentence.text, at):
                yield Case("name shortened", sentence.text.replace(full, family, 1), (sentence,))
                continue
            match = re.search(rf"(?<![’'“\"-])\b{family}\b(?! [A-Z])", sentence.text)
            before = sentence.text[: match.start()].split() if match else []
            if match and not quoted(sentence.text, match.start()) and not (before and before[-1][0].isupper()):
                yield Case("name in full", put(sentence.text, match, full), (sentence,))


def passive(read: Read, others: Sequence[Read]) -> Iterator[Case]:
    for sentence in read.body:
        if match := _ACTIVE.match(sentence.text):
            text = f"{capitalised(match['whom'])} was {match['verb']} {match['rest']} by {match['who']}."
            yield Case("passive", text, (sentence,))


MAKERS = (verbatim, moved, respelling, merged, shortening, named, renamed, passive)
