"""Whom a mention stands for: reads an article in order and keeps track of whom it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from assistant.ingest.clauses import is_predicate, leading_name, main_clause
from assistant.ingest.cues import CUES
from assistant.ingest.disjoint import Named
from assistant.ingest.memory import Memory
from assistant.ingest.people import Name, People, head_name, next_to_verb
from assistant.ingest.phrases import (
    CLAUSES,
    PREPOSITIONS,
    core,
    is_object,
    is_person_noun,
    noun,
    role_phrase,
    role_words,
    ties,
)
from assistant.ingest.pronouns import NEVER_SOMEBODY, NOBODY, OBLIQUE, POSSESSIVE, RELATIVE, SINGULAR, SUBJECTS
from assistant.ingest.readings import Reading, Resolved, Source, named_in
from assistant.ingest.referents import Referent, unnamed
from assistant.ingest.tokens import Token
from assistant.language.titles import PERSON_NOUNS

_LIMITS_CLAUSE = CLAUSES | CUES.keys()


class Discourse:
    """Whom an article has spoken of, up to the sentence being read."""

    def __init__(self, people: People, text: str) -> None:
        """`text`: what the offsets of tokens count in."""
        self._people = people
        self._text = text
        self._memory = Memory()
        self._described: dict[str, Referent] = {}
        self._topic: Referent | None = None
        """Whose words the sentence before was."""
        self._thing: Referent | None = None
        """What the sentence before began with, if that is a name and no person's: a company, a country."""
        self._unknown: str | None = None
        """The "he" or "she" whose words the sentence before was, if nobody knows whom it stands for."""
        self._begin(main=0)

    def _begin(self, main: int) -> None:
        self._main = main
        """Where the main clause begins, after "Asked about this," or "When she left,"."""
        self._aside: tuple[Referent, ...] = ()
        """Whom the participle before it speaks of, who is not its subject."""
        self._outside: dict[int, tuple[Referent, ...]] = {}
        """Whom it has spoken of before the words that somebody says, by where these begin."""
        self._has_subject = False
        self._speaker: Referent | None = None
        """Its outermost source."""
        self._clause: Referent | None = None
        """Whom its present clause spoke of last."""
        self._named = Named((), {})

    def begin_section(self) -> None:
        """A heading stands before the next sentence."""
        self._memory.begin_section(self._topic)

    def read(self, sentence: Sequence[Token], sources: Sequence[Source], runs_on: bool) -> Reading:
        """Reads the next sentence, never empty; `runs_on`: whether it goes on with the words of an earlier source."""
        main_begins, is_participle = main_clause(sentence)
        main = main_begins
        self._begin(main)
        begins = {source.first: source for source in reversed(sources)}
        names = {}
        for name in self._people.names(sentence):
            names[next((k for k in range(name.begins, name.last + 1) if k in begins), name.begins)] = name
        self._named = Named(sentence, names)
        self._has_subject = runs_on and not sources and sentence[0].quoted
        reading = Reading({}, [])
        contents = sorted({source.content for source in sources if source.trails}, reverse=True)
        i = 0
        while i < len(sentence):
            while contents and i >= contents[-1]:
                spoken = reading.speakers.values()
                self._outside[contents.pop()] = tuple(one for one in self._memory.here if one not in spoken)
            if main and i >= main:
                main = 0
                self._aside = named_in(sentence, reading.mentions) if is_participle else ()
                self._memory.demote()
                self._has_subject = False
            if source := begins.get(i):
                self._read_source(sentence, source, begins, names, reading)
                i = source.stop
            elif one := self._mention(sentence, i, names):
                reading.mentions.append(one)
                i = one.stop
            else:
                self._pass(sentence[i])
                i += 1
        if sources or not runs_on:
            self._topic = self._speaker
            pronouns = (sentence[one.first].lower for one in sources if one.is_outermost)
            self._unknown = None if self._speaker else next((word for word in pronouns if word in SUBJECTS), None)
        elif self._topic and sentence[0].quoted:
            self._speak_of(self._topic, is_subject=True)
        self._thing = self._describe(named) if (named := self._leading_thing(sentence, main_begins, names)) else None
        self._memory.end_sentence()
        return reading

    def _leading_thing(self, sentence: Sequence[Token], main: int, names: Mapping[int, Name]) -> Sequence[Token]:
        phrase = leading_name(sentence, main)
        is_person = any(k in names for k in range(main, main + len(phrase)))
        return () if is_person or not phrase or phrase[0].quoted else phrase

    def _pass(self, token: Token) -> None:
        if token.text in ":;" and not self._speaker:
            self._speaker = next((referent for referent in self._memory.here if referent.kind == "person"), None)
        elif token.lower in _LIMITS_CLAUSE:
            self._clause = None

    def _speak_of(self, referent: Referent, is_subject: bool, is_quoted: bool = False) -> None:
        self._memory.speak_of(referent, is_subject, is_quoted)
        self._has_subject |= is_subject
        self._clause = referent

    def _mention(self, sentence: Sequence[Token], i: int, names: Mapping[int, Name]) -> Resolved | None:
        """What begins at token `i`, apart from sources."""
        word = sentence[i].bare.lower()
        found, first, stop = None, i, i + 1
        if name := names.get(i):
            found, first, stop = self._bearer(sentence, name), name.first, name.last + 1
            self._memory.introduce(found, begins=i <= 1)
        elif sentence[i].quoted:
            return None
        elif word in SINGULAR:
            excluded = [self._clause] if self._clause and is_object(sentence, i) else self._named.after(i, self._main)
            found = self._pronoun(word, i, excluded=excluded)
        elif (word == "the" or (word in ("a", "an", "one") and not i)) and (phrase := role_phrase(sentence, i)):
            stop = i + len(phrase)
            if head_name(sentence, i, stop, names) or is_predicate(sentence, i):
                return None
            found = self._role(phrase, sentence[stop : stop + 6]) if word == "the" else None
            found = found or self._describe(phrase)
        owned = role_phrase(sentence, i) if word in POSSESSIVE and not is_predicate(sentence, i) else ()
        if owned and not head_name(sentence, i, i + len(owned), names):
            self._speak_of(self._describe(owned), is_subject=not self._has_subject)
        if not found:
            return None
        is_oblique = word in OBLIQUE or sentence[stop - 1].is_possessive or sentence[i].quoted
        self._speak_of(found, not is_oblique and not self._has_subject, is_quoted=sentence[i].quoted)
        return Resolved(first, stop, found)

    def _read_source(
        self,
        sentence: Sequence[Token],
        source: Source,
        begins: Mapping[int, Source],
        names: Mapping[int, Name],
        reading: Reading,
    ) -> None:
        found = self._source(sentence, source, names, reading.mentions[-1:])
        inside = list(self._inside(sentence, source, names))
        if found:
            within = (k for k in range(source.first + 1, source.stop) if k in begins)
            relative = (k for k in within if sentence[k].lower in RELATIVE)
            reading.speakers.update({begins[k]: found for k in (source.first, *relative)})
            reading.mentions.append(Resolved(source.first, source.stop, found))
            self._speak_of(found, source.is_outermost or not (self._has_subject or source.trails))
        reading.mentions.extend(one for one in inside if one.referent is not found)
        self._speaker = found if source.is_outermost else self._speaker

    def _source(
        self, sentence: Sequence[Token], source: Source, names: Mapping[int, Name], before: Sequence[Resolved]
    ) -> Referent | None:
        """Who a source is; `before`: what was resolved last."""
        phrase = sentence[source.first : source.stop]
        word = phrase[0].bare.lower()
        if word in NOBODY if len(phrase) == 1 else word in NEVER_SOMEBODY:
            return None
        if len(phrase) > 1:
            return self._described_by(sentence, source, names)
        if word in SINGULAR:
            speaker = self._speaker
            if source.trails and speaker and speaker.kind == "person" and speaker.may_be([word]):
                return speaker
            latest = speaker or self._topic
            if latest and latest.may_be_somebody and not phrase[0].quoted:
                return latest
            return self._one_who_speaks(sentence, source, names)
        if word in ("it", "they", "them"):
            return self._memory.organisation(word, self._topic or (self._thing if word == "it" else None))
        if word == "who":
            adjacent = (source.first, source.first - (sentence[source.first - 1].text == ","))
            return next((one.referent for one in before if one.stop in adjacent), None)
        return self._described_by(sentence, source, names)

    def _one_who_speaks(self, sentence: Sequence[Token], source: Source, names: Mapping[int, Name]) -> Referent | None:
        """Who "he" or "she" is as a source, where neither this sentence nor the last had a speaker that may be it."""
        word, quoted = sentence[source.first].bare.lower(), sentence[source.first].quoted
        outside = self._outside.get(source.content) if source.trails else None
        aside = self._aside if source.first == self._main else ()
        topic = self._topic
        if topic and not quoted and topic.may_be_named:
            return None  # "Wines believes …", and nobody knows whether that is a woman or a weekly
        is_open = not any(one.kind == "person" and one.may_be([word]) for one in self._memory.here)
        if is_open and word == self._unknown:
            return None
        spoken_to = names[source.stop + 1].bearers if source.stop + 1 in names else ()
        named_after = self._named.after(source.first, self._main)
        if is_open and topic in named_after:
            return None
        excluded = (*aside, *spoken_to, *named_after, *([topic] if topic and quoted else ()))
        found = self._memory.speaker(word, outside, excluded, topic)
        following = next((names[k] for k in range(self._main, self._main + 3) if k in names), None)
        if source.first < self._main and following and following.bearers[0].may_be([word]):
            ahead = self._bearer(sentence, following)
            return ahead if found in (None, ahead) else None
        return found

    def _inside(self, sentence: Sequence[Token], source: Source, names: Mapping[int, Name]) -> Iterator[Resolved]:
        """Whom a source of several words names beside who it is: "Anand" in "a spokesman for Anand", "her lawyer"."""
        for k in range(source.first, source.stop if source.stop > source.first + 1 else source.first):
            if name := names.get(k):
                found: Referent | None = self._bearer(sentence, name)
                first, stop = name.first, name.last + 1
            else:
                word = sentence[k].lower
                found = self._pronoun(word, k) if word in ("his", "her") else None
                first, stop = k, k + 1
            if found:
                self._memory.name(found)
                yield Resolved(first, stop, found)

    def _described_by(self, sentence: Sequence[Token], source: Source, names: Mapping[int, Name]) -> Referent:
        """Who a source is that is no pronoun."""
        phrase = sentence[source.first : source.stop]
        if name := head_name(sentence, source.first, source.stop, names):
            person = self._bearer(sentence, next_to_verb(sentence, source.stop, name, names))
            self._memory.introduce(person, begins=source.first <= 1)
            return person
        if len(phrase) == 1 and phrase[0].is_capitalised and (misspelt := self._memory.misspelt(phrase[0].bare)):
            return misspelt
        short = core(phrase)
        is_named = any(a.text == "," and b.is_capitalised for a, b in pairwise(phrase))
        is_definite = phrase[0].lower == "the" and not is_named
        found = self._role(short, phrase[len(short) :], self._topic) if is_definite else None
        if not found and is_definite and source.first == 0 and self._was(role_words(short)):
            found = self._topic
        if not found and phrase[0].is_possessive and phrase[0].is_capitalised and self._topic:
            owned = self._role(short, phrase[len(short) :], self._topic)
            found = self._topic if owned is self._topic and phrase[0].bare not in self._topic.name else None
        if not found:
            found = self._describe(phrase, self._named.owner(source.first))
            if found.kind == "person" and not is_definite:
                self._memory.lead = found
        return found

    def _was(self, roles: set[str]) -> bool:
        """Whether the speaker of the sentence before may be called "the former defender", if that was not told."""
        topic = self._topic
        is_past = "former" in roles and not roles.isdisjoint(PERSON_NOUNS)
        return is_past and topic is not None and topic.kind == "person" and topic.named and topic.may_be(roles)

    def _bearer(self, sentence: Sequence[Token], name: Name) -> Referent:
        if len(name.bearers) == 1:
            return name.bearers[0]
        return self._memory.bearer(sentence[name.last].bare, name.title, name.bearers)

    def _pronoun(
        self,
        word: str,
        i: int,
        outside: Sequence[Referent] | None = None,
        excluded: Sequence[Referent] = (),
    ) -> Referent | None:
        aside = self._aside if i == self._main else ()
        return self._memory.pronoun(word, outside, (*aside, *excluded))

    def _role(self, phrase: Sequence[Token], tail: Sequence[Token], topic: Referent | None = None) -> Referent | None:
        """Whom "the U.S. diplomat" stands for; `tail`: what follows, "of the Polar Institute".

        `topic`: whose words the sentence before was, where the phrase is a source.
        """
        if not is_person_noun(phrase[-1]) and phrase[-1].is_capitalised:
            return None
        told = ties([*phrase, *tail]) if tail and tail[0].lower in PREPOSITIONS else ties(phrase)
        return self._memory.holder(role_words(phrase), noun(phrase[-1]), told, topic)

    def _describe(self, phrase: Sequence[Token], owner: Referent | None = None) -> Referent:
        """The referent of a phrase without a name: somebody unnamed, a group, an organisation, a document.

        `owner`: whom a "his" that it begins with stands for.
        """
        phrase = phrase[: 1 + max((i for i, token in enumerate(phrase) if token.is_word), default=0)]
        name = self._text[phrase[0].start : phrase[-1].start + len(phrase[-1].bare)]
        if owner and unnamed(name, phrase).kind != "thing":
            name = f"{owner.name}’s {name.partition(' ')[2]}"
        return self._described.setdefault(name.lower(), unnamed(name, phrase))
