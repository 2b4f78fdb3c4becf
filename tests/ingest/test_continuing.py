"""Whose words a quotation is that has no verb of its own."""

from assistant.ingest import read

LEAD = "Vera Olsen and Anton Berg met on the quay of Arvo on Monday.\n\n"


def speakers(text: str) -> dict[str, str | None]:
    """The speaker of each sentence that has one, by the beginning of the sentence."""
    article = read(text=LEAD + text, title="Quarrel in Arvo")
    return {one.text[:16]: one.statements[0].speaker for one in article.sentences if one.statements}


def test_a_question_of_the_articles_own_names_nobody_who_answers() -> None:
    found = speakers(
        "“The count was fair,” Berg said after the vote.\n\n“We shall see.”\n\nWhat did Olsen say after the vote?\n\n"
        "“She was waiting at the gate. I was reading to the clerk. My voice was gone.”"
    )
    assert found.get("“She was waiting") in (None, "Anton Berg")
    assert found.get("My voice was gon") in (None, "Anton Berg")


def test_a_source_without_a_name_goes_on_speaking() -> None:
    found = speakers(
        "The lift was much too slow, a source close to the builder has told the Courier.\n\n"
        "“The repairs are never done. It was more than such a lift could take,” he said."
    )
    assert found["“The repairs are"] == found["It was more than"] == "a source close to the builder"


def test_whom_newspapers_quote_is_who_speaks() -> None:
    found = speakers("“I promised them no bridge, none,” local newspapers quote Olsen as saying.")
    assert set(found.values()) == {"Vera Olsen"}


def test_a_document_does_not_speak_for_whoever_was_introduced_after_it() -> None:
    found = speakers(
        "Bridges should have a lamp, the report recommends.\n\n"
        "Walkers should be kept “out of every sort of danger”, it states.\n\n"
        "Nora Lind, a lecturer at the music school Stannard, was struck by the length of the list.\n\n"
        "But doubted the wish to give bridges a number.\n\n"
        "“Trees have no number but I think that they want one as much as bridges, so who would ever count them.”"
    )
    assert "report" not in (found.get("“Trees have no n") or "")


def test_a_source_ends_before_its_verb() -> None:
    found = speakers("But the council denied the rumours, saying the bakers were known to “sleep until noon”.")
    assert set(found.values()) == {"the council"}
