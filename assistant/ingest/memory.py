"""Whom an article has spoken of, and when: what decides between two who may be meant."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain, islice

from assistant.ingest.phrases import may_be_tied
from assistant.ingest.referents import Referent, is_alike
from assistant.language.titles import EPITHETS, FEMALE, MALE

_REACH = 40
"""Referents tried, the latest first."""
_FORGOTTEN = 8
"""Sentences after which a pronoun no longer stands for somebody."""
_LATELY = 3
"""Sentences within which a new description may mean somebody."""
_NOT_SUBJECT, _SEX_UNKNOWN, _UNNAMED = 0.6, 0.5, 0.3
"""What tells against a candidate for a pronoun, in sentences of distance."""


_CLOSE = 0.5
"""What two candidates at least differ by, in the same measure, where one is preferred to speak."""
_FAR = 3.0
"""From whom on, in the same measure, the nearest candidate is too far away to speak, where there is another."""
_HERE = 0.5
"""What speaks for a candidate of the same sentence."""


class Memory:
    def __init__(self) -> None:
        self._number = 0
        """Of the sentence being read, from 0."""
        self._now: dict[Referent, bool] = {}
        """Whom the sentence being read has spoken of, and whether as its subject; the latest at the end."""
        self._fronted: set[Referent] = set()
        """Whom it has spoken of only before its main clause."""
        self._before: dict[Referent, tuple[int, bool]] = {}
        """Number of the sentence that last spoke of each, and whether as its subject; the latest at the end."""
        self._out_of_reach: set[Referent] = set()
        """Whom only another section has spoken of."""
        self._first: dict[Referent, int] = {}
        """Number of the sentence that first spoke of each."""
        self._aloud: dict[Referent, tuple[int, bool] | None] = {}
        """Of whom only quotations spoke lately, and what was remembered of each before."""
        self._owners: dict[str, Referent] = {}
        """Whom each surname has stood for when it stood alone."""
        self.lead: Referent | None = None
        """The last unnamed person, whom the next paragraph may name."""

    def end_sentence(self) -> None:
        for referent, is_subject in sorted(self._now.items(), key=lambda item: item[1]):
            self._before.pop(referent, None)
            self._before[referent] = self._number, is_subject
        self._now = {}
        self._fronted = set()
        self._number += 1

    def begin_section(self, topic: Referent | None) -> None:
        """Of those spoken of so far a pronoun stands for nobody but the `topic` and the last sentence's subject."""
        last = {referent for referent, (n, is_subject) in self._before.items() if is_subject and n == self._number - 1}
        self._out_of_reach = self._before.keys() - last - {topic}

    def speak_of(self, referent: Referent, is_subject: bool, is_quoted: bool = False) -> None:
        self._out_of_reach.discard(referent)
        if not is_quoted:
            self._aloud.pop(referent, None)
        elif referent not in self._now:
            self._aloud.setdefault(referent, self._before.get(referent))
        self._now[referent] = self._now.pop(referent, False) or is_subject
        self._fronted.discard(referent)
        self._first.setdefault(referent, self._number)

    def name(self, referent: Referent) -> None:
        """Speaks of somebody in passing: "Anand" in "a spokesman for Anand"."""
        self._now.setdefault(referent, False)
        self._first.setdefault(referent, self._number)

    def demote(self) -> None:
        """Nobody whom the sentence has spoken of so far is its subject."""
        self._now = dict.fromkeys(self._now, False)
        self._fronted = set(self._now)

    @property
    def here(self) -> Collection[Referent]:
        """Whom the sentence being read has spoken of, the latest last."""
        return self._now

    def organisation(self, pronoun: str, lately: Referent | None) -> Referent | None:
        """What "it" or "they" stand for: what this sentence spoke of, else the one `lately`, unless that is a person.

        `lately`: whose words this or the last sentence was, or what the last sentence began with.
        """
        latest = next((other for other in reversed([*self._now]) if other.kind != "person"), lately)
        fits = latest and latest.kind != "person" and (latest.kind == "thing" or pronoun != "it")
        return latest if fits else None

    def misspelt(self, surname: str) -> Referent | None:
        """Who of those named lately is meant by a surname that nobody bears: the only one who bears nearly the same."""
        people = {one for one in self._latest(_REACH) if one.named and one.kind == "person" and self._is_recent(one)}
        alike = [person for person in people if person.is_nearly(surname)]
        return alike[0] if len(alike) == 1 else None

    def introduce(self, person: Referent, begins: bool) -> None:
        """ "A former engineer says that …", and a name follows: it may be the engineer's.

        `begins`: whether the name begins a sentence; else only a role like the engineer's tells.
        """
        if self.lead is None or self.lead not in self._before or person in self._before:
            return
        if person.may_be(self.lead.roles) and self._since(self.lead) < _LATELY:
            is_next = begins and not person.has_role and not self.lead.roles.isdisjoint(EPITHETS)
            if is_next or is_alike(person.roles, self.lead.roles):
                person.roles |= self.lead.roles
        self.lead = None

    def _since(self, referent: Referent) -> int:
        """Sentences since the one that last spoke of a referent."""
        return self._number - self._before[referent][0]

    def bearer(self, surname: str, title: str, bearers: Collection[Referent]) -> Referent:
        """Who of those who bear a name is meant.

        Of the fitting sex and office, whom the name has stood for before, unless another was the subject since.
        """
        fitting = [person for person in bearers if person.may_be([title])] or list(bearers)
        fitting = [person for person in fitting if title in person.roles] or fitting
        spoken_of = [person for person in self._latest(_REACH) if person in fitting]
        owner = self._owners.get(surname)
        if owner not in spoken_of:
            owner = spoken_of[0] if spoken_of else fitting[0]
            if not title:
                self._owners[surname] = owner
            return owner
        later = spoken_of[: spoken_of.index(owner)]
        return next((person for person in later if self._is_recent_subject(person)), owner)

    def _is_recent_subject(self, referent: Referent) -> bool:
        number, was_subject = self._before.get(referent, (-1, False))
        return self._now.get(referent, False) or (was_subject and self._number - number < 2)

    def speaker(
        self,
        word: str,
        outside: Collection[Referent] | None,
        excluded: Collection[Referent],
        topic: Referent | None,
    ) -> Referent | None:
        """Who "he" or "she" is that speaks: the `topic`, or nobody, where another is about as likely."""
        spoken_of = self._now.keys() if outside is None else self._now.keys() & outside
        ahead = () if outside is not None else spoken_of - self._fronted
        here = {referent: (self._number + _HERE * (referent in ahead), self._now[referent]) for referent in spoken_of}
        now = dict.fromkeys(self._now, (self._number, False))
        for remembered in (self._before | here | self._aloud, now):
            costs = {
                referent: self._number - told[0] + _cost(referent, told[1])
                for referent, told in remembered.items()
                if told and referent.kind == "person" and self._number - told[0] < _FORGOTTEN
                if referent not in excluded and referent not in self._out_of_reach and referent.may_be([word])
            }
            nearest = min(costs.values(), default=0.0)
            if nearest > _FAR and len(costs) > 1:
                return None
            likely = [one for one, cost in costs.items() if cost < nearest + _CLOSE]
            if likely:
                if len(likely) == 1:
                    return likely[0]
                is_sure = topic in likely and self._fronted.isdisjoint(set(likely) - {topic})
                return topic if is_sure and topic and (topic.named or topic.has_role) else None
        return None

    def pronoun(
        self, word: str, outside: Collection[Referent] | None, excluded: Collection[Referent]
    ) -> Referent | None:
        """Whom "he" or "she" stands for: the nearest who may be meant, sooner the subject of a sentence than others.

        `outside`: where words that somebody says stand before it, whom the sentence spoke of before these; those in
        the words come last. In "Kim was wrong, he said" he is not Kim.
        """
        before = [(r, self._number - n, s) for r, (n, s) in islice(reversed(self._before.items()), _REACH)]
        now = [(r, 0, s) for r, s in islice(reversed(self._now.items()), _REACH)]
        first = now if outside is None else [one for one in now if one[0] in outside]
        for candidates in (first + before, now):
            fitting = [
                (age + _cost(referent, is_subject), k, referent)
                for k, (referent, age, is_subject) in enumerate(candidates)
                if referent.kind == "person" and referent not in excluded and age < _FORGOTTEN
                if referent not in self._out_of_reach and referent.may_be([word])
            ]
            if fitting:
                found = min(fitting)[2]
                if not found.votes:
                    found.votes = (word in FEMALE) - (word in MALE)
                return found
        return None

    def holder(self, words: set[str], head: str, ties: set[str], topic: Referent | None) -> Referent | None:
        """Whom a role stands for: the latest of this very role, else of one like it, else as an epithet.

        `topic`: whose words the sentence before was.
        """
        fitting = [referent for referent in self._latest(3 * _REACH) if referent.may_hold(words, head, ties)]
        if fitting:
            return next((referent for referent in fitting if head in referent.roles), fitting[0])
        return self._epithet(head, ties, topic) if head in EPITHETS else None

    def _epithet(self, role: str, ties: set[str], topic: Referent | None) -> Referent | None:
        """Of the people spoken of lately whose role was not told the last speaker, or the only one if newly named.

        Who is found has this role from now on.
        """
        fitting = {
            person
            for person in self._latest(_REACH)
            if person.named and person.kind == "person" and not person.has_role and self._is_recent(person)
            if person.may_be([role]) and may_be_tied(ties, person.ties)
        }
        if topic in fitting:
            fitting = {topic}
        elif len(fitting) != 1 or self._number - self._first[next(iter(fitting))] >= _LATELY:
            return None
        (person,) = fitting
        person.roles.add(role)
        person.ties |= ties
        return person

    def _is_recent(self, referent: Referent) -> bool:
        return referent in self._now or self._since(referent) < _LATELY

    def _latest(self, limit: int) -> Iterator[Referent]:
        """Whom the article has spoken of, the latest first, some twice."""
        return islice(chain(reversed(self._now), reversed(self._before)), limit)


def _cost(referent: Referent, is_subject: bool) -> float:
    return _NOT_SUBJECT * (not is_subject) + _SEX_UNKNOWN * (not referent.votes) + _UNNAMED * (not referent.named)
