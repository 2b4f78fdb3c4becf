"""What a question asks for: the kind of answer, and whose words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.answering.answer_kinds import AnswerKind
from assistant.articles import StatementKind
from assistant.ingest.cues import CUES, kind_of
from assistant.language.names import names
from assistant.language.titles import PERSON_NOUNS
from assistant.language.words import STOPWORDS, WORD, stem

IGNORED = STOPWORDS | frozenset(
    """say says said tell told according article articles please happen happens happened describe happening anybody
    anyone anything else exactly""".split()
)
"""Words of a question that say nothing of its topic."""
_AND = re.compile(
    r"(?:[,;]?\s+(?:and|or|but)\s+(?:also\s+)?|\?\s+|;\s+)"
    r"(?=(?:what|who|whom|whose|when|where|why|how|which|since when|did|does|was|were|has|have|is|are)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(?:and\s+)?(?:(?:since\s+)?when|where|why|how|by whom)(?:\s+exactly)?$", re.IGNORECASE)
"""A part that asks for one more circumstance of what another part asks: "when did it end, and why?"."""
_WH = re.compile(
    r"^(?:and\s+)?(?:(?:since|until)\s+)?(?:what|who|whom|whose|when|where|why|how|which)\b", re.IGNORECASE
)
_MEASURES = "many much far long old big large tall high deep wide fast often"
_SHARES = "percentage share number proportion amount percent"
_DECISION = re.compile(r"^(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could)\b", re.IGNORECASE)
_SHARE_OF = re.compile(rf"\bwhat\s+(?:{'|'.join(_SHARES.split())})\b", re.IGNORECASE)
_BE = re.compile(
    r"^(?:and |so |but )?(?:what|how|whom?|why|which [\w\s]{1,60}?)\s+(?:else\s+)?(?:is|are|was|were)\s", re.IGNORECASE
)
_KINDS: tuple[tuple[AnswerKind, re.Pattern[str]], ...] = (
    ("number", re.compile(rf"\bhow (?:{'|'.join(_MEASURES.split())})\b|\bwhat (?:{'|'.join(_SHARES.split())})\b")),
    ("time", re.compile(r"\bwhen\b|\b(?:what|which) (?:year|month|day|date|time)\b")),
    ("place", re.compile(r"\bwhere\b")),
    ("reason", re.compile(r"\b(?:why|for what reason|what (?:caused|led))\b")),
    ("person", re.compile(r"\b(?:who|whom|whose)\b")),
)
_SPEECH = "|".join(
    sorted(
        {*CUES, "saying", "claims", "talk", "talked", "speak", "spoke", "propose", "complain"}, key=len, reverse=True
    )
)
_ASKED = (
    # what did X say (about Y)? what has X denied? what does X believe?
    re.compile(
        r"^(?:and |so |but )?(?:what|how|whom?|why|which [\w\s]{1,60}?)\s+(?:else\s+)?"
        r"(?:did|does|do|has|have|had|was|were|is|are)\s+"
        rf"(?P<speaker>(?!it\s+that\s).{{1,120}}?)\s+(?P<cue>{_SPEECH})(?:ing|ed)?\b(?P<topic>.*)$",
        re.IGNORECASE,
    ),
    # what are X's allegations (against Y)? what was X's response?
    re.compile(
        r"^(?:what|which)\s+(?:is|are|was|were)\s+(?P<speaker>.+?)(?:[’']s?)\s+(?:main\s+|key\s+)?"
        r"(?P<cue>allegation|accusation|claim|statement|position|view|opinion|response|reply|argument|warning|denial|demand)s?\b(?P<topic>.*)$",
        re.IGNORECASE,
    ),
    # according to X, what …?
    re.compile(r"^according\s+to\s+(?P<speaker>[^,]+),\s*(?P<topic>.+)$", re.IGNORECASE),
    re.compile(r"^(?P<topic>.+?),?\s+according\s+to\s+(?P<speaker>.+?)\??$", re.IGNORECASE),
)
_ANSWERING = frozenset(map(stem, "respond reply answer response".split()))
_TELLING = frozenset(map(stem, "tell told ask asked warn warned remind inform assure".split()))
_TO_WHOM = re.compile(r"^(?:to\b)?.*?(?=\s(?:about|on|over|of|regarding|that|whether)\b|$)")
_MANNER = re.compile(
    r"\bin (?:his|her|its|their|the) (?:own |first |last )?(?:defen[cs]e|reply|response|answer|words)\b"
)
_ACCUSED = re.compile(
    r"^(?:what|which [\w\s]{1,30}?)\s+(?:is|are|was|were|has|have)\s+(?P<name>.{1,80}?)\s+(?:been\s+)?"
    r"(?:accused\s+of|charged\s+with|blamed\s+for|suspected\s+of)\b.{0,40}$"
    r"|^what\s+(?:are|were|is|was)\s+the\s+(?:allegation|accusation|charge|claim|complaint)s?\s+against\s+(?P<against>.{1,80}?)$",
    re.IGNORECASE,
)
_NOUN_KINDS: dict[str, StatementKind] = {"denial": "denial", "demand": "demand"}
_SPOKEN = frozenset(
    stem(word)
    for word in """accusation accuse admit allegation allege answer argue argument believe claim comment demand denial
    deny explain insist mention opinion position reply respond response said say speak spoke spoken state statement
    stress suggest talk tell think thought told view warn warning write wrote""".split()
)
_PERSONS = frozenset(map(stem, PERSON_NOUNS))
_NARROWING: tuple[StatementKind, ...] = ("denial", "question", "intention", "demand")


@dataclass(frozen=True, slots=True)
class AskedSpeaker:
    """Whose words a question asks for: "what did Shea say about oil?"."""

    name: str
    topic: str
    """What the words should be about; empty where everything is asked for."""
    kind: StatementKind | None
    """Set where the verb narrows: "deny", "demand"; "say" and "allege" do not."""
    certain: bool
    """Whether nothing but words can be meant: not so in "what did Russia offer?"."""
    cue: str
    """The word for what the speaker does, in lower case: "allege"; empty for "according to"."""

    @property
    def is_person(self) -> bool:
        """Whether a person or several are described: "the minister", "two officials", not "the memo"."""
        return any(stem(word) in _PERSONS for word in WORD.findall(self.name))

    @property
    def named(self) -> bool:
        """Whether it is a name ("Shea", "the US"), not a description ("the memo", "two officials")."""
        return any(word[0].isupper() for word in WORD.findall(self.name))


_ROLE = re.compile(
    rf"^who\s+(?:is|was|are|were)\s+(?P<role>(?:(?:the|an?)\s+)?(?:[\w’'.-]+\s+){{0,5}}?(?:{'|'.join(sorted(PERSON_NOUNS))})"
    r"(?:\s+(?:of|for|at|in|to)\s.{1,80})?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Question:
    text: str
    asked: str = ""
    """The words of another question that ask it, where these are not the text: "why" of "when …, and why?"."""

    @cached_property
    def kind(self) -> AnswerKind:
        lower = self.text.lower()
        return next((kind for kind, pattern in _KINDS if pattern.search(lower)), "other")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The content words, as they stand."""
        return tuple(match.group() for match in self.topical)

    @cached_property
    def topical(self) -> tuple[re.Match[str], ...]:
        """Where the content words stand; "share" in "what share of" says the kind of answer, not its topic."""
        kind = _SHARE_OF.search(self.text)
        return tuple(
            match
            for match in WORD.finditer(self.text)
            if match.group().lower() not in IGNORED and not (kind and kind.start() <= match.start() < kind.end())
        )

    @property
    def is_decision(self) -> bool:
        """Whether it asks for yes or no."""
        return bool(_DECISION.match(self.text))

    @property
    def nameless(self) -> Question:
        """What it asks of whoever it names: the content words that are no names."""
        return Question(" ".join(word for word in self.words if word not in self.names))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The capitalised content words beyond the first word of the question."""
        first = WORD.search(self.text)
        return tuple(
            match.group()
            for match in WORD.finditer(self.text)
            if match.group()[0].isupper()
            and match.group().lower() not in IGNORED
            and (first is None or match.start() > first.start())
        )

    @cached_property
    def about(self) -> tuple[str, ...]:
        """The names that an answer must speak of: the speaker's where one is asked for, else all."""
        if self.speaker and self.speaker.named:
            return tuple(names(f"The {self.speaker.name}"))
        return self.names

    @cached_property
    def speaker(self) -> AskedSpeaker | None:
        text = " ".join(self.text.split()).rstrip(" ?.!")
        for pattern in _ASKED if not self.accused else ():
            if match := pattern.match(text):
                found = match.groupdict()
                name = re.sub(r"[’']s?$", "", found["speaker"].strip())
                cue = (found.get("cue") or "").lower()
                if cue and _is_passive(text, match):
                    continue
                kind = _NOUN_KINDS.get(cue) or (kind_of(cue, after=found["topic"]) if cue else None)
                if name.lower() in {"he", "she", "they", "it", "who", "anyone", "anybody", "people", "everyone"}:
                    return None
                topic = _MANNER.sub("", found["topic"]).strip(" ,")
                if (stem(cue) in _ANSWERING and topic.startswith("to ")) or stem(cue) in _TELLING:
                    topic = _TO_WHOM.sub("", topic, count=1)
                certain = not cue or stem(cue) in _SPOKEN
                return AskedSpeaker(name, topic, kind if kind in _NARROWING else None, certain, cue)
        return None

    @cached_property
    def role(self) -> str | None:
        """The role whose holder is asked for: "who is the mayor of Sorrin?"."""
        match = _ROLE.match(" ".join(self.text.split()).rstrip(" ?.!"))
        return match["role"] if match else None

    @cached_property
    def accused(self) -> str | None:
        """Whom a question asks the allegations against: "what is Harke accused of?"."""
        match = _ACCUSED.match(" ".join(self.text.split()).rstrip(" ?.!"))
        return (match["name"] or match["against"]) if match else None

    @cached_property
    def parts(self) -> tuple[Question, ...]:
        """What is asked one after the other: "what did Shea allege, and who denied it?" has two parts."""
        parts = [part.strip(" ,;?") for part in _AND.split(self.text)]
        whole = next((_WH.sub("", part) for part in parts if _WH.match(part) and not _BARE.match(part)), None)
        kept = [
            Question(f"{part}{whole}", part) if whole and _BARE.match(part) else Question(part)
            for part in parts
            if Question(part).words or (whole and _BARE.match(part))
        ]
        return tuple(kept) if len(kept) > 1 else (self,)


def _is_passive(text: str, asked: re.Match[str]) -> bool:
    """Whether the one in the speaker's place is spoken to: "why was the firm ordered", "what have they been told"."""
    behind = text[asked.start("cue") :].split()[0].lower()
    by_form = not behind.endswith("ing") and asked.re is _ASKED[0] and _BE.match(text)
    return bool(by_form) or asked["speaker"].endswith(" been")
