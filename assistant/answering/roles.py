"""Who holds a role: "the mayor of Oslo" is whom an article calls so, beside or instead of the name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from assistant.articles import Article, Sentence
from assistant.language.names import one_form
from assistant.language.speakers import is_description
from assistant.language.titles import ALIKE, PERSON_NOUNS
from assistant.language.words import STOPWORDS, stem, stems, words

_BESIDE = 90
"""Characters before and after a name in which its sentence may say what somebody is."""
_PARTED = re.compile(r"[;:,()“”\"—–]|(?<![A-Z])[.?!](?=\s)")
_COMPLEMENT = frozenset("of for at in to".split())
"""What may follow a role before the name: "the mayor of Sorrin, Edda Pellworm"."""
_BEFORE_ROLE = 4
"""Words before a role that may say more of it."""
_APPOSED = re.compile(
    r"(?:,\s+(?:who\s+(?:is|was|has\s+been)\s+)?(?!who\b)|\s+(?:is|was|as|became)\s+(?=(?:the|an?|its|his|her|their)\s))"
    r"(?P<role>[^,;:—]{3,90}?)"
    r"(?=[,;:—]|\s(?:who|which|that|whose|under|with|against|by|after)\s|[.?!](?:[\s”\"’']|$)|$)"
)
_ANYWHERE = frozenset(
    stem(word) for word in "association body city club company council country firm government group town union".split()
)
"""Where somebody may be anything, once the article has said which it is: "the company's chairman"."""
_LESSER = frozenset(stem(word) for word in "acting assistant deputy former ousted vice".split())
"""What makes another role of one."""
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


def is_named(role: str, sentence: Sentence, article: Article) -> bool:
    """Whether a sentence says by name who holds the role: all of it, or the rest of what its article is about.

    That stands in the title, the first sentence or the same paragraph: "the mayor" under "Sorrin emptied overnight".
    """
    wanted, heads = stems(one_form(role)), _heads(role)
    body = [one for one in article.sentences if one.kind == "body"]
    about = [one.text for one in body if one.paragraph == sentence.paragraph or one is body[0]]
    known = stems(one_form(" ".join([article.title, *about])))
    for name in {name for one in article.sentences for name, _ in _called(one) if _PERSON.fullmatch(name)}:
        for text in _beside(name, sentence.text):
            told = stems(one_form(text))
            missing, more = wanted - heads - told, told - heads - wanted
            if heads & told and not more & _LESSER and (not missing or (missing <= known and more <= _ANYWHERE)):
                return True
    return False


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
        texts += [text for one in article.sentences if one.kind == "body" for text in _beside(name, one.text)]
    return {name: " ".join(texts) for name, texts in told.items()}


def _beside(name: str, text: str) -> Iterator[str]:
    """The roles that a text has right before a name and behind it, without the name."""
    if (at := text.find(name)) < 0:
        return
    if before := _title(text[max(0, at - _BESIDE) : at]):
        yield before
    if behind := _APPOSED.match(text, at + len(name)):
        yield behind["role"].replace(name.split()[-1], "")


def _title(before: str) -> str | None:
    """The role at the end of what stands before a name: "the mayor of Sorrin, ", "Acting U.S. Ambassador "."""
    said = words(_PARTED.split(before.rstrip(" ,"))[-1])
    lower = [word.lower() for word in said]
    roles = [at for at, word in enumerate(lower) if word in PERSON_NOUNS]
    at = next((at for at in reversed(roles) if lower[at + 1 : at + 2] == [] or lower[at + 1] in _COMPLEMENT), None)
    if at is None:
        return None
    first = at
    while first and at - first < _BEFORE_ROLE and lower[first - 1] not in STOPWORDS:
        if lower[first - 1] in PERSON_NOUNS and lower[first] not in PERSON_NOUNS:
            break  # somebody else: "the minister praised envoy …"
        first -= 1
    return " ".join(said[first:])


def _called(sentence: Sentence) -> Iterable[tuple[str, str]]:
    for mention in sentence.mentions:
        yield mention.name, sentence.excerpt(mention)
    for statement in sentence.statements:
        if statement.speaker:
            yield statement.speaker, statement.mention or ""
