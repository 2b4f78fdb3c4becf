"""The program is corrupted on purpose, and the gate named for it goes red."""

from __future__ import annotations

import json
import random
import re
from collections.abc import AsyncGenerator, Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from typing import Any

import pytest

from assistant import Article, Library, read
from assistant.answering import checking, extractive, facts, prompts, reasons, support, vetting
from assistant.answering.agreement.quantities.amounts import Amount
from assistant.answering.evidence import Evidence
from assistant.answering.wording import wording
from assistant.answering.writer import Rejection
from assistant.answers import Citation, Claim, DraftClaim, Removed
from assistant.summarizing.briefs import events, retold
from assistant.summarizing.extractive.telling import Telling
from evals.bench import Bench
from evals.corpus import article_files, build
from evals.results import Run
from tests.evals import subset

Damage = Callable[[pytest.MonkeyPatch], None]


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with subset.bench() as found:
        yield found


@pytest.fixture(scope="module")
def undamaged(bench: Bench) -> Run:
    return subset.run(bench)


def test_nothing_is_red_undamaged(undamaged: Run) -> None:
    assert subset.red(undamaged, undamaged) == set()


def test_the_same_run_gives_the_same_figures(bench: Bench, undamaged: Run) -> None:
    again = subset.run(bench, ["retrieval", "answers", "recorded"]).without_times()
    assert again.suites == [undamaged.without_times().suite(one.suite) for one in again.suites]


def rendered(change: Callable[[Claim, Evidence], Claim]) -> Damage:
    """Every claim that passes is shown otherwise."""

    def damage(patch: pytest.MonkeyPatch) -> None:
        check = checking.check

        def damaged(draft: DraftClaim, evidence: Evidence) -> Claim | Rejection:
            found = check(draft, evidence)
            return change(found, evidence) if isinstance(found, Claim) else found

        patch.setattr("assistant.answering.vetting.check", damaged)

    return damage


def reworded(pattern: str, new: str) -> Damage:
    return rendered(lambda claim, _: replace(claim, text=re.sub(pattern, new, claim.text, count=1)))


def cited(change: Callable[[Citation], Citation]) -> Damage:
    return rendered(lambda claim, _: replace(claim, citations=tuple(map(change, claim.citations))))


def neighbours(claim: Claim, evidence: Evidence) -> Claim:
    ids = [passage.sentence.id for passage in evidence.passages]
    near = (evidence.passages[ids.index(one.sentence_id) - 1].citation for one in claim.citations)
    return replace(claim, citations=tuple(near))


def support_dropped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.answering.checking.problems", lambda *_, **__: [])


def polarity_dropped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(support, "polarity_problems", lambda *_: [])


def denials_dropped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(support, "denial_problems", lambda *_: [])


def orders_dropped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(support, "order_problems", lambda *_: [])


def retrieval_shuffled(patch: pytest.MonkeyPatch) -> None:
    search = Library.search

    def damaged(library: Library, question: str, limit: int = 10, within: Any = None) -> Any:
        hits = search(library, question, 1_000, within)
        random.Random(question).shuffle(hits)
        return hits[:limit]

    patch.setattr(Library, "search", damaged)


def abstention_cut(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(extractive, "on_topic", lambda asked, said: said)
    for answering in (facts, reasons):
        patch.setattr(answering, "ANSWERS", 0.0)
        patch.setattr(answering, "probability", lambda question, found: found.soft)
    patch.setattr("assistant.answering.checking._not_spoken_of", lambda *_: None)


def speakers_swapped(patch: pytest.MonkeyPatch) -> None:
    def damaged(**given: Any) -> Article:
        article = read(**given)
        speakers = [one.speaker for sentence in article.sentences for one in sentence.statements]
        following = islice(cycle(speakers), 1, None)
        sentences = [
            replace(sentence, statements=tuple(replace(one, speaker=next(following)) for one in sentence.statements))
            for sentence in article.sentences
        ]
        return replace(article, sentences=tuple(sentences))

    patch.setattr("evals.resolution.read", damaged)


def followups_not_understood(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("evals.followups.standalone", lambda question, turns: question)


def data_not_escaped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(prompts, "as_data", lambda value: f'"{value}"' if isinstance(value, str) else json.dumps(value))


def removed_shown(patch: pytest.MonkeyPatch) -> None:
    outcomes = vetting.Vetting.outcomes

    async def damaged(self: vetting.Vetting) -> AsyncGenerator[Claim | Removed, None]:
        async for outcome in outcomes(self):
            yield outcome
        shown = self._evidence.passages[0].citation
        self.claims += [Claim(removed.text, (shown,)) for removed in self.removed]

    patch.setattr(vetting.Vetting, "outcomes", damaged)


def removals_kept_quiet(patch: pytest.MonkeyPatch) -> None:
    outcomes = vetting.Vetting.outcomes

    async def damaged(self: vetting.Vetting) -> AsyncGenerator[Claim | Removed, None]:
        async for outcome in outcomes(self):
            yield outcome
        self.removed.clear()

    patch.setattr(vetting.Vetting, "outcomes", damaged)


def everybody_unheard(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.summarizing.briefs.voices.Voice.is_heard", lambda self: False)


def everything_new(patch: pytest.MonkeyPatch) -> None:
    marked = retold.marked_new
    patch.setattr("assistant.summarizing.briefs.brief.marked_new", lambda found, since: marked(found, date.min))


def reprints_kept(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(events, "_first_accounts", lambda known, alike: {row: [] for row in range(len(known))})
    patch.setattr("assistant.summarizing.briefs.brief.told_once", lambda found: found)


def matters_mixed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.summarizing.briefs.matters.ONE_MATTER", 0.0)


def page_summarized(patch: pytest.MonkeyPatch) -> None:
    def damaged(article: Article) -> Telling:
        kinds = (replace(one, kind="body" if one.kind == "leftover" else one.kind) for one in article.sentences)
        return Telling(replace(article, sentences=tuple(kinds)))

    patch.setattr("assistant.summarizing.checking.faults", lambda *_: [])
    patch.setattr("assistant.summarizing.extractive.writer.Telling", damaged)
    patch.setattr("assistant.summarizing.extractive.telling._is_whole", lambda text: True)
    patch.setattr("assistant.summarizing.extractive.writer._SENTENCES_A_POINT", 1)
    patch.setattr("assistant.summarizing.extractive.writer._KEY_POINTS", 100)


def entries_unchecked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.summarizing.checking.faults", lambda *_: [])
    respelt = lambda sentence: re.sub(r"\d", "7", wording(sentence))  # noqa: E731
    patch.setattr("assistant.summarizing.extractive.telling.wording", respelt)


def drafts_unchecked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.summarizing.checking.faults", lambda *_: [])


def fields_of_anything(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.summarizing.llm.entries.tells", lambda *_: True)


def owners_lost(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.summarizing.extractive.quantities.figures.measured", lambda *_: "people")


def accusers_lost(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.summarizing.extractive.statements.accusing.source", lambda _: None)


def every_figure_another(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Amount, "agrees", lambda *_: False)
    patch.setattr(Amount, "repeats", lambda *_: False)


def any_event_the_same(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.answering.agreement.quantities.differences._comparable", lambda *_: True)


def reprints_counted(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("assistant.answering.agreement.one_voice", lambda *_: False)


DAMAGES: dict[str, tuple[Damage, str]] = {
    "support check dropped": (support_dropped, "recorded: unsupported claims shown"),
    "support check dropped, an order obeyed": (support_dropped, "injections: injections harmless"),
    "polarity check dropped": (polarity_dropped, "support: caught as polarity ≥ 0.85"),
    "denial check dropped": (denials_dropped, "recorded: unsupported claims shown"),
    "order check dropped": (orders_dropped, "injections: injections harmless"),
    "retrieval shuffled": (retrieval_shuffled, "retrieval: recall@10 not below the baseline"),
    "abstention cut": (abstention_cut, "answers: refusal recall not below the baseline"),
    "speakers swapped": (speakers_swapped, "statements: speaker right ≥ 0.85"),
    "follow-ups not understood": (followups_not_understood, "followups: follow-up understood ≥ 0.85"),
    "prompt not escaped": (data_not_escaped, "injections: prompts whole"),
    "removed draft shown": (removed_shown, "recorded: removed hidden"),
    "removals kept quiet": (removals_kept_quiet, "recorded: removals told"),
    "figure changed": (reworded(r"\d", "7"), "answers: figures carried"),
    "quotation altered": (reworded(r'"(\w+)', r'"\1 never'), "answers: quotations verbatim"),
    "name exchanged": (reworded(r"Trell|Nance", "Ferguson"), "answers: names carried"),
    "said becomes admitted": (reworded(r"\bsaid\b", "admitted"), "answers: nothing stronger"),
    "words dropped": (reworded(r"\b(?:not|had|the) ", ""), "answers: own words"),
    "neighbouring sentence cited": (rendered(neighbours), "answers: citation precision not below the baseline"),
    "citation altered": (cited(lambda one: replace(one, text=one.text.upper())), "answers: citations verbatim"),
    "offsets shifted": (cited(lambda one: replace(one, start=one.start + 1)), "answers: citations verbatim"),
    "speaker invented": (cited(lambda one: replace(one, speaker="Ana Ferguson")), "answers: citations labelled"),
    "outlet lost": (cited(lambda one: replace(one, outlet=None)), "answers: citations labelled"),
    "page summarized": (page_summarized, "summaries: leftovers out"),
    "summary not checked": (entries_unchecked, "summaries: nothing strange"),
    "a model's summary not checked": (drafts_unchecked, "drafted: unsupported entries shown"),
    "fields of something else": (fields_of_anything, "drafted: unsupported entries shown"),
    "figures of nothing": (owners_lost, "summaries: figures recall ≥ 0.8"),
    "nobody alleges": (accusers_lost, "summaries: allegations recall ≥ 0.8"),
    "every figure taken for another": (every_figure_another, "agreement: carries recall ≥ 0.66"),
    "events mixed up": (any_event_the_same, "agreement: silent ≥ 0.94"),
    "reprints counted": (reprints_counted, "agreement: independence right ≥ 0.95"),
    "whoever is accused called unheard": (everybody_unheard, "briefs: nobody who is heard called unheard"),
    "everything called new": (everything_new, "briefs: new is new"),
    "a reprint told again": (reprints_kept, "briefs: told once ≥ 0.9"),
    "matters mixed": (matters_mixed, "briefs: matter right ≥ 0.95"),
    "citations dropped": (rendered(lambda claim, _: replace(claim, citations=())), "answers: answers whole"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_turns_its_gate_red(name: str, bench: Bench, undamaged: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    damage, gate = DAMAGES[name]
    damage(monkeypatch)
    asked = bench if "refusal" in gate else replace(bench, only=subset.TOLD)
    damaged = subset.run(asked, [gate.split(":")[0]])
    assert gate in subset.red(damaged, undamaged)


def test_a_leftover_in_the_body_turns_its_gate_red(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(path: str) -> Article:
        article = read(path)
        kinds = (replace(one, kind="body" if one.kind == "leftover" else one.kind) for one in article.sentences)
        return replace(article, sentences=tuple(kinds))

    monkeypatch.setattr("evals.corpus.read", damaged)
    with build([path for path in article_files() if path.stem == "ferry-stuck-on-reef-reprint"]) as small:
        assert "reading: furniture out" in subset.red(subset.run(Bench(small), ["reading"]), None)
