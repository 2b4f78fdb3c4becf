import pytest

from assistant.answering.answer_kinds import beside_counts, counted, has_measure, tells_name
from assistant.answering.questions import Question


@pytest.mark.parametrize(
    ("question", "speaker", "topic"),
    [
        ("what did Olsen allege?", "Olsen", ""),
        ("What did Vera Olsen say about the gate?", "Vera Olsen", "about the gate"),
        ("what does South Korea's military believe?", "South Korea's military", ""),
        ("According to the port, why did crates go missing?", "the port", "why did crates go missing"),
        ("How many crates left, according to Olsen?", "Olsen", "How many crates left"),
        ("What are Olsen's allegations against the port?", "Olsen", "against the port"),
    ],
)
def test_whose_words_are_asked_for(question: str, speaker: str, topic: str) -> None:
    asked = Question(question).speaker
    assert asked
    assert (asked.name, asked.topic) == (speaker, topic)


@pytest.mark.parametrize("question", ["What is the capital of France?", "Who accused the port?", "what did she say?"])
def test_nobodys_words_in_particular(question: str) -> None:
    assert Question(question).speaker is None


def test_a_verb_may_narrow() -> None:
    denied, alleged = Question("What did Olsen deny?").speaker, Question("What did Olsen allege?").speaker
    assert denied
    assert alleged
    assert (denied.kind, alleged.kind) == ("denial", None)


def test_what_a_country_offered_may_be_more_than_words() -> None:
    offered, said = Question("What did Norway offer?").speaker, Question("What did Norway say?").speaker
    assert offered
    assert said
    assert (offered.certain, said.certain) == (False, True)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How many crates left?", "number"),
        ("how far is it", "number"),
        ("Since when is it open?", "time"),
        ("Where is the port?", "place"),
        ("Why was it shut?", "reason"),
        ("Who shut it?", "person"),
        ("What shut it?", "other"),
    ],
)
def test_what_kind_of_answer(question: str, kind: str) -> None:
    assert Question(question).kind == kind


def test_two_questions_in_one() -> None:
    parts = Question("What did Olsen allege, and who denied it?").parts
    assert [part.text for part in parts] == ["What did Olsen allege", "who denied it"]
    assert len(Question("How did the port and the town react?").parts) == 1


def test_what_is_counted() -> None:
    question = "How many British ships were sold?"
    start, end = counted(question) or (0, 0)
    assert question[start:end] == "ships"
    assert counted("How far did they sail?") is None
    sentence = "Over 24,000 crates of nets left, and two officials."
    assert [sentence[a:b] for a, b in beside_counts(sentence)] == [" crates of nets left", " officials"]


@pytest.mark.parametrize(
    ("question", "sentence", "fits"),
    [
        ("How far did they sail?", "They sailed 800 kilometres.", True),
        ("How far did they sail?", "They sold 800 crates.", False),
        ("How much does a crane cost?", "A crane costs €4 million.", True),
        ("How much does a crane cost?", "A crane lifts 4 crates.", False),
        ("How long did it take?", "It took nine days.", True),
        ("How long has it been shut?", "It has been shut since 2006.", True),
    ],
)
def test_measures(question: str, sentence: str, fits: bool) -> None:
    assert has_measure(question, sentence) is fits


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("What is the name of the driver?", "The driver, Karl Berg, was not hurt.", True),
        ("What was the name of the ferry that sank?", "The ferry Astrid left at noon.", True),
        ("What is the name of the chief engineer?", "Vera Olsen, the chief engineer, resigned.", True),
        ("What is the name of the driver who fled?", "Olsen said that the driver had fled.", False),
        ("What is the name of the second mate?", "The second mate went ashore sick.", False),
        ("Who fled?", "The driver fled.", True),
    ],
)
def test_whether_a_name_that_is_asked_for_is_told(question: str, sentence: str, told: bool) -> None:
    assert tells_name(question, sentence) == told
