"""Whose words a quotation is that has no verb of its own."""

from assistant.ingest import read

LEAD = "Vera Olsen and Anton Berg met on the quay of Arvo on Monday.\n\n"


def speakers(text: str) -> dict[str, str | None]:
    """The speaker of each sentence that has one, by the beginning of the sentence."""
    article = read(text=LEAD + text, title="Quarrel in Arvo")
    return {one.text[:16]: one.statements[0].speaker for one in article.sentences if one.statements}


def test_a_question_of_the_articles_own_names_nobody_who_answers() -> None:
    found = speakers(
        "“It was no accident,” Berg said after the race.\n\n“But we'll see.”\n\nWhat did Olsen say after the race?\n\n"
        "“She was running along the quay. I was talking to the pilot. My ankle was hurt.”"
    )
    assert found.get("“She was running") in (None, "Anton Berg")
    assert found.get("My ankle was hur") in (None, "Anton Berg")


def test_a_source_without_a_name_goes_on_speaking() -> None:
    found = speakers(
        "The boat was far too heavy, a source close to the inquiry has told the Courier.\n\n"
        "“The numbers are very high. It was beyond what such a boat can carry,” he said."
    )
    assert found["“The numbers are"] == found["It was beyond wh"] == "a source close to the inquiry"


def test_whom_newspapers_quote_is_who_speaks() -> None:
    found = speakers("“I regret nothing at all, nothing,” local newspapers quote Olsen as saying.")
    assert set(found.values()) == {"Vera Olsen"}


def test_a_document_does_not_speak_for_whoever_was_introduced_after_it() -> None:
    found = speakers(
        "Boats should have a switch, the report recommends.\n\n"
        "Sailors should be safe “from harm of any kind”, it states.\n\n"
        "Nora Lind, a partner at the law firm Stannard, was surprised by how far the rules went.\n\n"
        "But questioned the need to give boats a name.\n\n"
        "“Whales have no name but I would say that they need one as much as boats, so I don't see why we should.”"
    )
    assert "report" not in (found.get("“Whales have no ") or "")


def test_a_source_ends_before_its_verb() -> None:
    found = speakers("But the government denied the claims, saying the sailors were known to “dress as soldiers”.")
    assert set(found.values()) == {"the government"}
