"""Answers with anything in them."""

from __future__ import annotations

from hypothesis import strategies as st

from assistant.answers import Answer, Citation, Claim, Counterpart, Removed, Retrieved, Scope

MARKUP = (
    "# *a* _b_ `c` [d](e) ![f](g) <b>h</b> &amp; | ~~i~~ \\ 1. - + > --- === $j$ www.k.com http://l.m a@n.o :p: ^q^"
)
CONTROL = "\x1b[31m\x00\x7f\u202e\u2028\r\n\t\ud800\udfff\U0001f600\ufeff\u200b"

texts = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=30),
    st.lists(st.sampled_from([*MARKUP.split(), *CONTROL, " ", "  ", "\n\n", "word"]), max_size=8).map("".join),
)
maybe = st.none() | texts
citations = st.builds(
    Citation,
    sentence_id=texts,
    article_id=texts,
    article_title=texts,
    outlet=maybe,
    published=st.none() | st.dates(),
    text=texts,
    start=st.integers(0, 2**40),
    end=st.integers(0, 2**40),
    speaker=maybe,
)
counterparts = st.builds(
    Counterpart,
    relation=st.sampled_from(["carries", "differs"]),
    cited=citations,
    citation=citations,
    independent=st.booleans(),
    later=st.booleans(),
    difference=maybe,
)
claims = st.builds(
    Claim,
    text=texts,
    citations=st.lists(citations, min_size=1, max_size=3).map(tuple),
    counterparts=st.lists(counterparts, max_size=2).map(tuple),
)
removals = st.builds(Removed, text=texts, reasons=st.lists(texts, max_size=2).map(tuple))
scopes = st.builds(Scope, article_id=maybe, outlet=maybe, since=st.none() | st.dates(), until=st.none() | st.dates())
retrievals = st.builds(Retrieved, citation=citations, score=st.floats(allow_nan=False), why=texts)
answers = st.builds(
    Answer,
    question=texts,
    answerable=st.booleans(),
    claims=st.lists(claims, max_size=3).map(tuple),
    removed=st.lists(removals, max_size=2).map(tuple),
    nearest=st.lists(citations, max_size=2).map(tuple),
    unanswered=maybe,
    caution=maybe,
    writer=texts,
    prompt_id=maybe,
    tokens=st.integers(0, 2**40),
    seconds=st.floats(0, 1e6),
    library=st.sampled_from(["own", "samples"]),
    understood=maybe,
    reasks=st.integers(0, 99),
    incomplete=maybe,
    cost=st.none() | st.floats(0, 1e6),
    scope=scopes,
    retrieved=st.lists(retrievals, max_size=2).map(tuple),
)
