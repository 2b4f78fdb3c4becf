"""Who holds a role: "the mayor of Oslo" is whom an article calls so, beside or instead of the name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from assistant.articles import Article, Sentence
from assistant.language.names import one_form
from assistant.language.speakers import is_description
from assistant.language.titles import ALIKE, PERSON_NOUNS
from assistant.language.words import stem, stems, words

_BESIDE = 90
"""Characters before and after a name in which its sentence may say what somebody is."""
_PERSON = re.compile(r"[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3} [A-Z][\w’'-]*")


def holders(role: str, articles: Iterable[Article]) -> set[str]:
    """Names of the persons whom any of `articles` gives that role; the closest description there counts."""
    wanted = stems(one_form(role))
    heads = _heads(role)
    if not heads or not is_description(role):
        return set()
    fits: defaultdict[int, set[str]] = defaultdict(set)
    for article in {article.id: article for article in articles}.values():
        told = {name: stems(one_form(text)) for name, text in _descriptions(article).items()}
        fitting = {name: len(wanted & words) for name, words in told.items() if heads & words}
        known = stems(one_form(f"{article.title} {article.body}"))
        if fitting and wanted - heads <= known:
            closest = max(fitting.values())
            held = {name for name, fit in fitting.items() if fit == closest}
            # Two who are called so no more closely are two of a kind: nobody is "the witness".
            fits[closest] |= held if len(held) == 1 or closest >= len(wanted) else set()
    return fits[max(fits, default=0)]


def _heads(role: str) -> set[str]:
    """The words for what a role makes of a person, in any of the ways to say it."""
    named = [word.lower() for word in words(role) if word.lower() in PERSON_NOUNS]
    alike = {other for word in named[:1] for group in ALIKE if word in group for other in group}
    return {stem(word) for word in alike | set(named[:1])}


def _descriptions(article: Article) -> dict[str, str]:
    """What stands beside and instead of each person's name."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for sentence in article.sentences:
        if sentence.kind == "body":
            for name, text in _called(sentence):
                if _PERSON.fullmatch(name):
                    told[name].append(text)
    for name, texts in told.items():
        family = name.split()[-1]
        for sentence in article.sentences:
            at = sentence.text.find(name)
            if sentence.kind == "body" and at >= 0:
                texts.append(sentence.text[max(0, at - _BESIDE) : at + len(name) + _BESIDE].replace(family, ""))
    return {name: " ".join(texts) for name, texts in told.items()}


def _called(sentence: Sentence) -> Iterable[tuple[str, str]]:
    for mention in sentence.mentions:
        yield mention.name, sentence.text[mention.start - sentence.start : mention.end - sentence.start]
    for statement in sentence.statements:
        if statement.speaker:
            yield statement.speaker, statement.mention or ""
