"""A library and an assistant that say what they are told to, so that a screen can be compared with its picture."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.answering.assistant import ClaimPassed, ClaimRemoved, Event, EvidenceFound, Finished
from assistant.answering.evidence import Evidence, Passage
from assistant.answers import Answer, Citation, Claim, Counterpart, LibraryName, Relation, Removed, Scope
from assistant.articles import Article, Sentence, SentenceKind, Source, Statement, StatementKind
from assistant.errors import NoSuchArticle
from assistant.language.speakers import same_speaker
from assistant.library import Hit, Outlet, Speaker
from assistant.tui.session import Session


@dataclass(frozen=True)
class Said:
    """A statement: of the whole sentence, or of the part of it that is `content`."""

    speaker: str | None
    content: str = ""
    kind: StatementKind = "statement"
    mention: str | None = None

    def statement(self, text: str, start: int, end: int) -> Statement:
        if self.content:
            start = text.index(self.content, start)
            end = start + len(self.content)
        return Statement(self.speaker, self.mention, "said", self.kind, "indirect", start, end)


def article(
    article_id: str,
    title: str,
    *paragraphs: Sequence[str],
    outlet: str | None = None,
    published: date | None = None,
    kinds: dict[int, SentenceKind] | None = None,
    speakers: dict[int, str] | None = None,
    said: Mapping[int, tuple[Said, ...]] | None = None,
) -> Article:
    """An article of paragraphs of sentences; `kinds`, `speakers` and `said` by the number of the sentence."""
    kinds, said = kinds or {}, said or {index: (Said(name),) for index, name in (speakers or {}).items()}
    text = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    found: list[Sentence] = []
    for paragraph, sentences in enumerate(paragraphs):
        for sentence in sentences:
            start = text.index(sentence, found[-1].end if found else 0)
            end, index = start + len(sentence), len(found)
            found.append(
                Sentence(
                    f"{article_id}:{index}",
                    sentence,
                    start,
                    end,
                    paragraph,
                    kinds.get(index, "body"),
                    tuple(one.statement(text, start, end) for one in said.get(index, ())),
                )
            )
    return Article(article_id, title, text, tuple(found), (Source(outlet=outlet),), published)


MILL = article(
    "a1",
    "Mill fire: owner and union disagree",
    ["Mill fire: owner and union disagree"],
    ["By Ida Renn"],
    [
        "A fire destroyed the drying hall of the Orrin paper mill on Tuesday night.",
        "Nobody was hurt.",
    ],
    [
        "The owner, Petra Voss, said the sprinklers had been tested in March and found in order.",
        "She put the damage at 4.2 million crowns.",
    ],
    [
        "The union's secretary, Jonas Hale, alleged that the company had switched the sprinklers off in 2024 to save"
        " water, and that three written warnings had gone unanswered.",
        "Voss denied that.",
    ],
    ["- Advertisement -"],
    ["What comes next"],
    [
        "The fire inspectorate expects to publish its findings in December.",
        "Until then the mill will run at half its capacity, and 60 of its 240 workers will stay at home on full pay.",
    ],
    outlet="Orrin Courier",
    published=date(2026, 3, 11),
    kinds={0: "heading", 1: "byline", 8: "leftover", 9: "heading"},
    said={
        4: (Said("Petra Voss", "the sprinklers had been tested in March and found in order"),),
        5: (Said("Petra Voss", "the damage at 4.2 million crowns", mention="She"),),
        6: (Said("Jonas Hale", "that the company had switched the sprinklers off in 2024", "allegation"),),
        7: (Said("Petra Voss", "that", "denial"),),
    },
)
INSPECTORS = article(
    "a2",
    "Inspectors looked at mill twice before fire",
    [
        "Two inspections of the Orrin mill in the year before the fire found no fault with its sprinklers, documents"
        " show.",
        "A third was put off at the company's request.",
    ],
    outlet="The Lowland Post",
    published=date(2026, 3, 14),
)
COUNCIL = article(
    "a4",
    "Council hears the mill's owner and its workers",
    ["Council hears the mill's owner and its workers"],
    [
        "Jonas Hale told the council that the mill had “saved water and risked lives”.",
        "He accused the company of hiding three written warnings.",
    ],
    [
        "Petra Voss rejected the charge; she denied having seen any warning, and said that the pumps are new.",
        "Two officials said the pumps had failed twice.",
        "The repair will reportedly cost 4.2 million crowns.",
        "They asked for more time.",
    ],
    outlet="The Lowland Post",
    published=date(2026, 3, 20),
    kinds={0: "heading"},
    said={
        1: (Said("Jonas Hale", "that the mill had “saved water and risked lives”", mention="Jonas Hale"),),
        2: (Said("Jonas Hale", "the company of hiding three written warnings", "allegation", "He"),),
        3: (
            Said("Petra Voss", "the charge", "denial", "Petra Voss"),
            Said("Petra Voss", "having seen any warning", "denial", "she"),
            Said("Petra Voss", "that the pumps are new", mention="she"),
        ),
        4: (Said(None, "the pumps had failed twice", mention="Two officials"),),
        5: (Said(None, "The repair will reportedly cost 4.2 million crowns", "allegation"),),
        6: (Said(None, "for more time", "demand", "They"),),
    },
)
HOSTILE = article(
    "a3",
    "[/b]{{ x }} \x1b[31mred\x1b[0m [Reuters] said",
    ["[/b]{{ x }} [bold]never[/bold] \x1b]0;owned\x07 and \u202edesrever\u202c text, said [Reuters]."],
    ["文字の幅が広い記事です。", "e\u0301 combining, zero\u200bwidth."],
    outlet="[@click=app.quit]Press[/]",
    published=date(2026, 3, 15),
    said={
        0: (Said("[bold]Reuters[/] \x1b[31m", "[bold]never[/bold]", "denial"),),
        1: (Said(None, mention="[/b] 文字"),),
    },
)
ARTICLES = (MILL, INSPECTORS, COUNCIL, HOSTILE)


@dataclass(frozen=True)
class Info:
    """A row of the list of articles."""

    id: str
    title: str
    source: str | None
    outlet: str | None
    published: date | None


@dataclass(frozen=True)
class Shelf:
    articles: tuple[Article, ...] = ARTICLES
    name: LibraryName = "own"

    def summaries(self) -> Sequence[Info]:
        return [Info(a.id, a.title, a.location, a.outlet, a.published) for a in self.articles]

    def article(self, article_id: str, /) -> Article:
        for article in self.articles:
            if article.id == article_id:
                return article
        raise NoSuchArticle(f"No article {article_id}: list them with `assistant list`.")

    def said_by(self, name: str, limit: int) -> Sequence[Hit]:
        said = [
            Hit(sentence, article, 0.0, "speaker")
            for article in reversed(self.articles)
            for sentence in article.sentences
            if any(same_speaker(name, statement.speaker, statement.mention) for statement in sentence.statements)
        ]
        return said[:limit]

    def speakers(self) -> Sequence[Speaker]:
        named = [
            (statement.speaker, article.id)
            for article in self.articles
            for sentence in article.sentences
            for statement in sentence.statements
            if statement.speaker
        ]
        counts = Counter(speaker for speaker, _ in named)
        return [
            Speaker(name, count, len({article for speaker, article in named if speaker == name}))
            for name, count in counts.most_common()
        ]

    def outlets(self) -> Sequence[Outlet]:
        counts = Counter(article.outlet for article in self.articles if article.outlet)
        return [Outlet(name, count) for name, count in counts.most_common()]

    def within(self, scope: Scope) -> set[str]:
        found = {
            article.id
            for article in self.articles
            if scope.article_id in (None, article.id)
            and scope.outlet in (None, article.outlet)
            and (scope.since is None or (article.published and article.published >= scope.since))
            and (scope.until is None or (article.published and article.published <= scope.until))
        }
        if not found:
            raise NoSuchArticle("No article was published then: the list of articles shows the days.")
        return found

    def close(self) -> None: ...


class Forever:
    """A step that never ends."""


Step = Event | Exception | asyncio.Event | Forever


@dataclass
class Script:
    """Goes through its steps for every question: yields events, raises errors, waits for what is to be set."""

    steps: Sequence[Step]
    asked: list[str] = field(default_factory=list)
    scopes: list[Scope] = field(default_factory=list)
    earlier: list[Answer] = field(default_factory=list)
    """What came before the question asked last."""

    async def stream(self, question: str, earlier: Sequence[Answer], scope: Scope) -> AsyncGenerator[Event, None]:
        self.asked.append(question)
        self.scopes.append(scope)
        self.earlier = list(earlier)
        for step in self.steps:
            match step:
                case Exception():
                    raise step
                case asyncio.Event():
                    await step.wait()
                case Forever():
                    await asyncio.Event().wait()
                case event:
                    yield event


def citation(article: Article, index: int) -> Citation:
    return Citation.of(article.sentences[index], article)


def beside(cited: Citation, other: Citation, difference: str | None = None, **kinds: bool) -> Counterpart:
    """What `other` says of what `cited` says: something else where there is a `difference`."""
    relation: Relation = "differs" if difference else "carries"
    return Counterpart(relation, cited, other, kinds.get("independent", True), kinds.get("later", False), difference)


def evidence(question: str, *articles: Article) -> EvidenceFound:
    body = [(s, a) for a in articles for s in a.sentences if s.kind == "body"]
    return EvidenceFound(Evidence(question, tuple(Passage(i, s, a, 1.0) for i, (s, a) in enumerate(body, 1))))


CLAIMS = (
    Claim(
        "Jonas Hale alleged that the company switched the sprinklers off in 2024 and left three warnings unanswered.",
        (citation(MILL, 6),),
    ),
    Claim(
        "Petra Voss said the sprinklers were tested in March; two earlier inspections found no fault with them.",
        (citation(MILL, 4), citation(INSPECTORS, 0)),
    ),
)
REMOVED = Removed(
    "Petra Voss admitted that the sprinklers had been off for 14 months.",
    ("“14” is not in the sentences cited", "“admitted” is not what they say"),
)
QUESTION = "Were the sprinklers working?"
COMPARED = (
    replace(
        CLAIMS[0],
        counterparts=(
            beside(CLAIMS[0].citations[0], citation(COUNCIL, 2)),
            beside(CLAIMS[0].citations[0], citation(INSPECTORS, 1), independent=False),
        ),
    ),
    replace(
        CLAIMS[1],
        counterparts=(
            beside(CLAIMS[1].citations[0], citation(COUNCIL, 3), "March / May"),
            beside(CLAIMS[1].citations[1], citation(COUNCIL, 4), "no fault / failed twice", later=True),
        ),
    ),
    Claim("Nobody was hurt.", (citation(MILL, 3),)),
)
"""The claims as they stand when the other articles have been compared: several sources, disputed, one source."""


def answer(
    claims: Sequence[Claim] = CLAIMS,
    removed: Sequence[Removed] = (),
    nearest: Sequence[Citation] = (),
    unanswered: str | None = None,
    caution: str | None = None,
    library: LibraryName = "own",
) -> Answer:
    return Answer(
        QUESTION,
        bool(claims),
        tuple(claims),
        tuple(removed),
        tuple(nearest),
        unanswered,
        caution,
        "a-small-model",
        "answer@0123",
        1234,
        2.5,
        library,
    )


def events(answer: Answer) -> list[Event]:
    return [
        evidence(answer.question, MILL, INSPECTORS),
        *map(ClaimPassed, answer.claims),
        *map(ClaimRemoved, answer.removed),
        Finished(answer),
    ]


def session(*steps: Step, without_model: Script | None = None, name: LibraryName = "own") -> Session:
    return Session(Shelf(name=name), Script(steps), without_model)
