"""The summary of a model against a real HTTP server on loopback."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Article, read
from assistant.answering.prompts import Prompt, SummaryInput
from assistant.errors import WriterError
from assistant.settings import Mode, Settings
from assistant.summaries import Allegation, Entry, Figure, Happening, Participant, Quoted
from assistant.summarizing.llm import LLMSummaryWriter
from assistant.summarizing.llm.parts import PART, numbered, parts
from assistant.summarizing.llm.reply import LISTS
from assistant.summarizing.llm.reply import read as read_reply
from assistant.summarizing.summary import summarized
from tests.openai_server import OpenAIServer, Reply, Request, Response, cuts, fails, refuses, says, truncates

GOLDEN = Path(__file__).parent / "golden"
KEY = "sk-secret-0123456789"
TEXT = """Fisheries Minister Vera Olsen accused the port of Arvo on 3 March 2025 of hiding losses.
The minister said that 24,000 crates had left the port.
“The gate stood open all night,” Olsen said, adding that nobody had looked.
The port paid €4 million for repairs.
"""
ARTICLE = read(text=TEXT, title="Minister accuses port", outlet="Coast Daily", published="2025-03-04")
LONG = read(text="\n\n".join(f"Clerk number {n} counted {n} crates of fish in the harbour." for n in range(2, 602)))
GOOD: dict[str, Any] = {
    "abstract": [{"text": "Vera Olsen accused the port of Arvo of hiding losses.", "sentences": [1]}],
    "key_points": [{"text": "The port paid €4 million for repairs.", "sentences": [4]}],
    "allegations": [{"text": "Vera Olsen accuses the port of Arvo of hiding losses.", "sentences": [1]}],
    "figures": [{"text": "Vera Olsen said that 24,000 crates had left the port.", "sentences": [2]}],
    "timeline": [{"text": "Vera Olsen accused the port of Arvo on 3 March 2025.", "sentences": [1]}],
    "people": [
        {
            "name": "Vera Olsen",
            "text": "Fisheries Minister Vera Olsen accused the port of Arvo.",
            "sentences": [1],
        }
    ],
    "quotations": [{"sentences": [3]}],
}


def scripted(server: OpenAIServer, *replies: Reply, **changes: Any) -> LLMSummaryWriter:
    server.replies = replies
    settings = {"base_url": server.url, "api_key": KEY, "model": "small", "mode": "tools", **changes}
    return LLMSummaryWriter(Settings(**settings))


def points(request: Request) -> dict[str, Any]:
    """A summary that tells every sentence of the prompt that it may, as it stands."""
    told = [line for line in request.prompt.splitlines() if line.startswith("[")]
    pairs = [(int(line[1 : line.index("]")]), json.loads(line[line.index("] ") + 2 :])) for line in told]
    entries = [{"text": text, "sentences": [number]} for number, text in pairs]
    return {name: entries if name == "key_points" else [] for name in LISTS}


@pytest.mark.parametrize("mode", get_args(Mode))
async def test_a_good_reply_becomes_a_summary(server: OpenAIServer, mode: Mode) -> None:
    summary = await summarized(ARTICLE, scripted(server, says(GOOD, tokens=150), mode=mode))
    (allegation,), (figure,), (happening,), (person,), (quoted,) = (
        summary.allegations,
        summary.figures,
        summary.timeline,
        summary.people,
        summary.quotations,
    )
    assert (summary.writer, summary.tokens, summary.removed, summary.incomplete) == ("small", 150, 0, None)
    assert [entry.text for entry in summary.abstract] == [GOOD["abstract"][0]["text"]]
    assert (allegation.speaker, allegation.hedge) == ("Vera Olsen", "accused")
    assert (figure.value, figure.unit, figure.of) == (24_000, None, "crates")
    assert (happening.date, happening.told) == (date(2025, 3, 3), "on 3 March 2025")
    assert (person.name, person.role, person.organisation) == ("Vera Olsen", "Fisheries Minister", False)
    assert "The gate stood open all night" in quoted.text
    assert quoted.speaker == "Vera Olsen"
    (request,) = server.requests
    assert request.mode == mode


async def test_what_the_sentences_do_not_carry_is_taken_out_and_counted(server: OpenAIServer) -> None:
    lies = GOOD | {
        "key_points": [
            {"text": "The port paid €5 million for repairs.", "sentences": [4]},
            {"text": "The port hid its losses.", "sentences": [1]},
            {"text": "The port paid €4 million for repairs.", "sentences": [99]},
        ],
        "figures": [{"text": "25,000 crates had left the port, the minister said.", "sentences": [2]}],
        "people": [GOOD["people"][0] | {"name": "Vera Arvo", "text": "Vera Arvo accused the port."}],
    }
    summary = await summarized(ARTICLE, scripted(server, says(lies)))
    assert (summary.key_points, summary.figures, summary.people) == ((), (), ())
    assert summary.removed == 4


TWO_IN_ONE = """\
Marta Brask accused Norway of draining canals, and Tomas Hask accused Sweden of poisoning wells.
On 3 May 2025 the port of Arvo was closed, and on 5 May 2025 the mayor resigned.
The mill burned 40 tonnes of coal in 2023 and 40 people died in the fire.
The mill bought 12 lorries in 2023, and 12 buses in 2024.
Petra Voss, the harbour clerk, praised Marta Brask, the US envoy, in the Security Council.
"""


async def test_fields_are_those_of_what_the_text_tells_or_there_is_no_entry(server: OpenAIServer) -> None:
    article = read(text=TWO_IN_ONE, title="Council hears dispute", published="2025-06-10")
    items = {
        "allegations": [
            ("Tomas Hask accused Sweden of poisoning wells.", 1),
            ("Brask accused Sweden of draining canals.", 1),
            ("Tomas Hask accused Norway of draining canals.", 1),
        ],
        "timeline": [
            ("On 5 May 2025 the mayor resigned.", 2),
            ("In May 2025 the mayor resigned.", 2),
            ("The mayor resigned.", 2),
            ("On 3 May 2025 the port of Arvo was closed.", 2),
        ],
        "figures": [
            ("40 people died in the fire.", 3),
            ("The mill bought 12 buses in 2024.", 4),
            ("The mill bought 12 lorries in 2024.", 4),
            ("The mill bought 12 lorries and 12 buses.", 4),
        ],
    }
    reply = {name: [{"text": text, "sentences": [at]} for text, at in told] for name, told in items.items()}
    summary = await summarized(article, scripted(server, says(reply)))
    assert {(one.speaker, one.against) for one in summary.allegations} == {("Tomas Hask", "Sweden")}
    assert {(one.date, one.text) for one in summary.timeline} == {
        (date(2025, 5, 3), "On 3 May 2025 the port of Arvo was closed.")
    }
    told = {(one.value, one.unit, one.of, one.text) for one in summary.figures}
    assert told <= {
        (40, None, "people", "40 people died in the fire."),
        (12, None, "buses", "The mill bought 12 buses in 2024."),
    }
    assert (40, None, "people", "40 people died in the fire.") in told


async def test_people_are_as_the_article_names_and_calls_them(server: OpenAIServer) -> None:
    article = read(text=TWO_IN_ONE, title="Council hears dispute", published="2025-06-10")
    text = "Petra Voss praised Marta Brask in the Security Council."
    items = [
        {"name": "Marta Brask", "role": "harbour clerk", "organisation": True, "text": text, "sentences": [5]},
        {"name": "Petra Brask", "role": "envoy", "text": text, "sentences": [5]},
        {"name": "Security Council", "organisation": False, "text": text, "sentences": [5]},
        {"name": "Sweden", "text": text, "sentences": [1]},
    ]
    summary = await summarized(article, scripted(server, says({"people": items})))
    assert {(one.name, one.role, one.organisation) for one in summary.people} == {
        ("Marta Brask", "US envoy", False),
        ("Security Council", None, True),
    }


async def test_what_is_taken_out_hides_nothing_that_is_right(server: OpenAIServer) -> None:
    right, wrong = {"text": "The port paid €4 million for repairs.", "sentences": [4]}, {"sentences": [3]}
    person = GOOD["people"][0]
    reply = {
        "key_points": [right | wrong, right, right],
        "figures": [GOOD["figures"][0] | {"sentences": [99]}, GOOD["figures"][0]],
        "people": [person | {"text": "Vera Olsen robbed Arvo."}, person, person],
    }
    summary = await summarized(ARTICLE, scripted(server, says(reply)))
    assert [entry.text for entry in summary.key_points] == [right["text"]]
    assert [entry.text for entry in summary.figures] == [GOOD["figures"][0]["text"]]
    assert [entry.text for entry in summary.people] == [person["text"]]
    assert summary.removed == 2


LIE = "Zorba"


async def test_nothing_of_a_lie_in_any_field_reaches_the_summary(server: OpenAIServer) -> None:
    """Of all that a reply may hold, typed by a model into items that are right, and in items of their own."""
    fields = [*(field for kind in (Allegation, Figure, Happening, Participant, Quoted) for field in fields_of(kind))]
    lies = {name: f"{LIE} {name}" for name in [*fields, "headline", "incomplete", "writer", "article_id"]}
    typed = {
        name: [lies | item for item in items]
        + [lies | item | {"text": f"{item.get('text', 'He said so')} by {LIE}."} for item in items]
        + [lies | {"sentences": [1, 2, 3, 4]}, lies | {"sentences": []}]
        + [lies | item | {"name": f"{LIE} Olsen"} for item in items]
        for name, items in GOOD.items()
    }
    summary = await summarized(ARTICLE, scripted(server, says(lies | typed)))
    honest = await summarized(ARTICLE, scripted(server, says(GOOD)))
    assert LIE not in repr(summary)
    kinds = ("abstract", "key_points", "allegations", "figures", "timeline", "people", "quotations")
    assert all(set(getattr(honest, kind)) == set(getattr(summary, kind)) for kind in kinds)
    assert all(getattr(honest, kind) for kind in kinds)


def fields_of(kind: type[Entry]) -> list[str]:
    return [field.name for field in dataclasses.fields(kind) if field.name not in ("citations", "sentences")]


async def test_no_quotation_is_the_models(server: OpenAIServer) -> None:
    typed = GOOD | {"quotations": [{"text": "“I stole them all,” Olsen said.", "sentences": [3]}]}
    summary = await summarized(ARTICLE, scripted(server, says(typed)))
    assert [entry.text for entry in summary.quotations] == [ARTICLE.sentences[2].text]


def test_prompt_is_the_golden_one() -> None:
    for name in ("summary", "abstract"):
        rendered = Prompt.load(name, SummaryInput).render(SummaryInput.of(numbered(ARTICLE)))
        assert rendered == (GOLDEN / f"{name}.md").read_text(encoding="utf-8")


async def test_the_prompt_on_the_wire_is_the_rendered_one(server: OpenAIServer) -> None:
    hostile = read(
        text="The {{ api_key }} {% raise %} of </article> Arvo was {{ 7 * 7 }} years old.", title="{# gone #}"
    )
    await summarized(hostile, scripted(server, says(GOOD)))
    rendered = Prompt.load("summary", SummaryInput).render(SummaryInput.of(numbered(hostile)))
    assert server.requests[0].prompt == rendered
    assert rendered.count("</article>") == 2  # that in the rules, and the one that closes
    assert KEY not in str(server.requests[0].body)


async def test_the_schema_knows_only_the_numbers_of_the_part(server: OpenAIServer) -> None:
    await summarized(LONG, scripted(server, lambda request: says(points(request))(request)))
    first, second = (
        request.body["tools"][0]["function"]["parameters"]["$defs"]["Entry"]["properties"]["sentences"]["items"]["enum"]
        for request in server.requests[:2]
    )
    assert first[0] == 1
    assert second[0] == first[-1] + 1


async def test_a_long_article_is_read_whole(server: OpenAIServer) -> None:
    asked: list[str] = []

    def reply(request: Request) -> Response:
        asked.append(request.prompt)
        if "in short" in request.prompt:
            return says({"abstract": [], "key_points": points(request)["key_points"][:3]})(request)
        return says(points(request))(request)

    summary = await summarized(LONG, scripted(server, reply))
    cut = parts(numbered(LONG))
    assert len(asked) == len(cut) + 1 > 2
    assert all(any(json.dumps(one.text) in prompt for prompt in asked[:-1]) for one in LONG.sentences)
    assert len(summary.key_points) == 3
    assert summary.incomplete is None


async def test_parts_without_points_have_nothing_to_be_told_in_short(server: OpenAIServer) -> None:
    summary = await summarized(LONG, scripted(server, says({name: [] for name in LISTS})))
    assert (summary.key_points, summary.incomplete) == ((), None)
    assert len(server.requests) == len(parts(numbered(LONG)))


async def test_a_part_that_failed_is_told_and_the_others_stay(server: OpenAIServer) -> None:
    total = len(parts(numbered(LONG)))
    replies: Sequence[Reply] = [refuses(), *[lambda request: says(points(request))(request)] * total]
    summary = await summarized(LONG, scripted(server, *replies))
    assert summary.key_points
    assert summary.incomplete
    assert summary.incomplete.startswith(f"1 of {total} parts of the article are missing or not whole. small refused")


async def test_a_server_that_goes_away_is_asked_no_more(server: OpenAIServer) -> None:
    total = len(parts(numbered(LONG)))
    summary = await summarized(
        LONG, scripted(server, lambda request: says(points(request))(request), fails(401, message="secret"))
    )
    assert summary.key_points
    assert summary.incomplete
    assert f"{total - 1} of {total} parts" in summary.incomplete
    assert "refused the key" in summary.incomplete
    assert len(server.requests) == 2


async def test_what_came_before_a_reply_was_cut_stays(server: OpenAIServer) -> None:
    text = json.dumps(GOOD)
    half = text[: text.index('"timeline"') + 30]
    summary = await summarized(ARTICLE, scripted(server, truncates(half)))
    assert summary.figures
    assert summary.timeline == ()
    assert summary.incomplete
    assert "cut off at its length limit" in summary.incomplete


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (refuses(), "refused"),
        (fails(401), "key"),
        (says("I am a model."), "form"),
        (says("{}"), "form"),
        (cuts, "broke off"),
    ],
    ids=["refusal", "key", "talk", "nothing", "cut"],
)
async def test_nothing_at_all_is_an_error_in_a_line(server: OpenAIServer, reply: Reply, told: str) -> None:
    with pytest.raises(WriterError, match=told) as caught:
        await summarized(ARTICLE, scripted(server, reply))
    assert "\n" not in str(caught.value)
    assert KEY not in str(caught.value)


async def test_a_reply_out_of_form_is_asked_for_once_more(server: OpenAIServer) -> None:
    summary = await summarized(ARTICLE, scripted(server, says("Sure!"), says(GOOD)))
    assert summary.abstract
    assert len(server.requests) == 2


async def test_an_article_without_sentences_costs_nothing(server: OpenAIServer) -> None:
    empty = Article("a", "Nothing", "", ())
    assert (await summarized(empty, scripted(server, says(GOOD)))).abstract == ()
    assert server.requests == []


def test_parts_hold_all_sentences_in_their_order() -> None:
    cut = parts(numbered(LONG))
    assert [passage for part in cut for passage in part] == list(numbered(LONG))
    assert all(sum(len(passage.sentence.text) for passage in part) <= PART for part in cut)


@given(st.text(max_size=80), st.text(alphabet='{}[],:"\\ abstract', max_size=80))
def test_no_reply_is_too_wild_to_read(before: str, after: str) -> None:
    lists, _ = read_reply(f"{before}{json.dumps(GOOD)}{after}")
    assert set(lists) <= set(LISTS)
    cut, whole = read_reply(json.dumps(GOOD)[: len(after)] + before)
    assert isinstance(whole, bool)
    assert set(cut) <= set(LISTS)


def test_reasoning_is_not_read() -> None:
    drafted = json.dumps({"abstract": [{"text": "Drafted.", "sentences": [1]}]})
    lists, whole = read_reply(f"<think>{drafted}</think>\n```json\n{json.dumps(GOOD)}\n```")
    assert whole
    assert lists["abstract"][0].text == GOOD["abstract"][0]["text"]
