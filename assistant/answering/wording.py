"""Source sentences as claims: verbatim, but for the name in place of a pronoun and the speaker of words that run on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.articles import Sentence
from assistant.language.names import OPENERS
from assistant.language.words import STOPWORDS, stems, words

_LEANS = re.compile(
    r"^(?:This|That|These|Those|It|They|Its|Their|Such|Both|Neither|He|She|His|Her|The (?:move|latter|former))\b"
)


_OPENS, _CLOSES = re.compile(r'“|(?<![^\s(\[—–-])"'), re.compile(r'”|(?<=[^\s(\[—–-])"')
_SINGLE_AROUND = re.compile(r"\A(?:''|[‘'](?!\d))|(?:''|(?<=[.,!?…])[’'])\Z")
_SINGLE_INSIDE = re.compile(r"(?<=[^\s'’])(?:''|[’'])(?=[\s.,;:!?])|(?<=\s)(?:''|[‘'])(?=\w)")
_BODY = (
    "Agency|Army|Association|Authority|Board|Bureau|Cent(?:er|re)|Commission|Committee|Council|Court|Department|Federation"
    "|Forum|Foundation|Guild|Institute|Ministry|Mission|Navy|Office|Organi[sz]ation|Party|Service|Society|Tribunal|Union"
)
_TAKES_ARTICLE = re.compile(
    rf"(?:United|U\.\s?[SNK]\.|US|UN|UK|EU)\b|(?!.*[’']s\s)(?:[\w’'-]+\s){{1,6}}(?:{_BODY})\Z|(?:{_BODY})\s(?:for|of)\s"
)
_PRONOUNS = frozenset(["he", "she", "it", "they"])
_SUBJECTS = frozenset(["he", "she"])


def leans_on_before(sentence: Sentence) -> bool:
    """Whether it begins with a word that only the sentence before explains ("These missiles …")."""
    return bool(_LEANS.match(sentence.text.lstrip("“\"'‘"))) and not _opening_mention(sentence)


def wording(sentence: Sentence) -> str:
    """The sentence as a claim that says by itself whose word it is."""
    text = _with_names(sentence)
    statement = next((statement for statement in sentence.statements if statement.speaker), None)
    if statement is None or statement.speaker is None or statement.cue or _names_speaker(text, statement.speaker):
        return _in_marks(text)
    if statement.quote == "direct":
        is_led_to = words(sentence.text[: statement.start - sentence.start])  # "It added: “…”"
        return _in_marks(text) if is_led_to else f"{_as_opening(statement.speaker)}: {_quoted(text)}"
    return f"According to {_within(statement.speaker)}, {_lower_first(text)}"


def together(sentences: Sequence[Sentence]) -> str:
    """Sentences that follow one another as one claim; words of one speaker in one pair of quotation marks."""
    speakers = {one.statements[0].speaker for one in sentences if labels_speaker(one) and one.statements}
    if len(sentences) > 1 and len(speakers) == 1 and all(labels_speaker(one) for one in sentences):
        label, quoted = wording(sentences[0]).split(": ", 1)[0], " ".join(one.text for one in sentences)
        if not re.search('[“”"]', quoted.strip('“”"')):
            return f"{label}: {_quoted(quoted)}"
    following = (*sentences[1:], None)
    return " ".join(
        _in_marks(one.text) if after and _is_attributed(one, after) else wording(one)
        for one, after in zip(sentences, following, strict=True)
    )


def _is_attributed(sentence: Sentence, after: Sentence) -> bool:
    """Whether the next sentence says whose words these are: `“Nobody wrote it down.” “That was it,” she said`."""
    speakers = {statement.speaker for statement in sentence.statements}
    said = any(statement.cue and statement.speaker in speakers for statement in after.statements)
    return said and labels_speaker(sentence)


def _in_marks(text: str) -> str:
    """`text` with the quotation mark that stands in a sentence before or after it: `after me," she said`."""
    opens, closes = ([match.start() for match in mark.finditer(text)] for mark in (_OPENS, _CLOSES))
    before = closes and (not opens or closes[0] < opens[0])
    behind = opens and (not closes or closes[-1] < opens[-1])
    opening, closing = ('"', '"') if '"' in text else ("“", "”")
    return (opening if before else "") + text + (closing if behind else "")


def labels_speaker(sentence: Sentence) -> bool:
    """Whether its wording begins with the speaker's name as a label, not with the sentence."""
    return sentence.text[:12] not in wording(sentence)[:13] and not _opening_mention(sentence)


def _opening_mention(sentence: Sentence) -> bool:
    """Whether it begins with somebody or something that has a name: "They" for "several countries" explains nothing."""
    return any(mention.start == sentence.start and mention.name[:1].isupper() for mention in sentence.mentions)


def _with_names(sentence: Sentence) -> str:
    """The sentence with a name for the "she" who speaks, and a name in brackets after who else it begins with.

    Brackets are what an editor puts in: a role ("the diplomat") or a pronoun that is not the source stays as it
    stands, for the reader to judge.
    """
    text = sentence.text
    source = max(
        (one for one in sentence.statements if one.cue and one.mention),
        key=lambda one: one.end - one.start,
        default=None,
    )
    for mention in sentence.mentions:
        start, end = mention.start - sentence.start, mention.end - sentence.start
        called = text[start:end]
        named = mention.name.split()[0].lower() not in STOPWORDS
        is_source = source is not None and source.speaker == mention.name and source.mention == called
        if (
            mention.name.split()[-1] in text
            or called in mention.name.split()
            or not mention.name[0].isupper()
            or not (is_source or start == 0 or (called in _SUBJECTS and named))
        ):
            continue
        if is_source and called.lower() in _PRONOUNS:
            return text[:start] + (_as_opening(mention.name) if start == 0 else _within(mention.name)) + text[end:]
        if is_source or called.lower() in _PRONOUNS:
            return f"{text[:end]} [{mention.name}]{text[end:]}"
    return text


def _names_speaker(text: str, speaker: str) -> bool:
    return stems(speaker) <= stems(text)


def _with_article(name: str) -> str:
    return f"the {name}" if _TAKES_ARTICLE.match(name) else name


def _within(name: str) -> str:
    """A name as it stands in the middle of a sentence: "a foreign diplomat", "the Security Council"."""
    return _with_article(_lower_first(name))


def _as_opening(name: str) -> str:
    named = _with_article(name)
    return named[0].upper() + named[1:]


def _quoted(text: str) -> str:
    """In quotation marks, unless it has some of its own inside."""
    inside = text.strip('“”"')
    if inside == text and not _SINGLE_INSIDE.search(text, 1, len(text) - 2):
        inside = _SINGLE_AROUND.sub("", text)
    return text if re.search('[“”"]', inside) else f"“{inside}”"


def _lower_first(text: str) -> str:
    first = re.match(r"\w+", text)
    ordinary = first and first.group().lower() in STOPWORDS | OPENERS and first.group() != "I"
    return text[0].lower() + text[1:] if ordinary else text
