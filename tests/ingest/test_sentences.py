"""Where sentences begin and end: traps of news English, and invariants on any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.ingest import read
from assistant.ingest.sentences import spans

# "|" marks where one sentence ends and the next begins
TRAPS = [
    "Dr. Mara Lindqvist arrived.| She sat down.",
    "Ms. Okafor and Mr. Hale left.| Mrs. Diaz stayed.",
    "The U.S. Senate met.| It rose at noon.",
    "The cargo came from the U.S.| The buyers did not.",
    "He flew to the U.S.| He stayed a week.",
    "Envoys of the U.N. Charter group met.| The U.N.| It went on.",
    "The U.S.-led mission ended.| Is it out of the U.S.?| No.",
    "Gov. Anna Reyes spoke, as did Sen. Paul Wirth (R-Wis.) and others.| Nobody left.",
    "On Jan. 5 it rained.| It ended Sept. 11.| Rain is rare.",
    "The ship was No. 5 in line.| It sank.",
    "Halden Inc. and Brix Corp. merged.| He works at Halden Inc.| She does not.",
    "It opens at 9 a.m. Monday.| It shuts at 5 p.m.| Nobody knew.",
    "The briefing was at 3 p.m. (1500 GMT) in Oslo.| It was short.",
    "George W. Harlan and J. K. Moss wrote it.| It sold.",
    "Robert F. “Bobby” Dunn Jr. spoke.| His father, Al Dunn Sr., did not.",
    "She has a Ph.D. in law.| He took his in Washington, D.C.| They met there.",
    "It rose 3.5 percent to $4.2 billion.| It fell 0.1 percent.",
    "He paused ... and went on.| Then he stopped...| Nobody spoke.",
    "“I … I don't know,” he said.| “Maybe.”",
    "“We lost.| We will try again,” he said.| “It is not over.”",
    "She said, “It is over.”| He nodded.",
    '"He left."| She stayed.',
    "He wrote: “She told me, ‘I left.’”| Nobody believed it.",
    "“Did it sink?” she asked.| “Yes!” they cried.",
    "“Was it you?” Harlan asked.| He smiled.",
    "“Shame!” Mr. Dunn of Ohio shouted.| The hall rose.",
    "He asked, “Why me?”| Harlan said he did not know.",
    "He works for Yahoo! in Texas.",
    "It is over.| (Nobody left.)| It was late (as always).| He slept.",
    "The ship sank.[1]| Nobody died.[2]| It was cold.",
    "1. The first item.",
    "OSLO (AP) — The ship sank.| Nobody died.",
    "He cited Reed v. Town, among others, e.g. Roe.| It held.",
    "Will it sell?| iPhone makers hope so.",
    "this is in lower case.| so is this.",
    "Police left.|The crowd stayed.",
    "He said no.|“We will see.”",
    "“The end is near.” — Ada Moss",
    "他离开了。|她留下来。",
    "¿Quién es?| Nadie sabe.",
    "Он ушёл.| Она осталась.",
]
OTHER_LANGUAGES = [
    "Am 10. Oktober brannte in Lunde eine Halle.| Der Schaden beträgt ca. 3 Mio. Euro, die Wache ist zu.",
    "Er war vom 10. bis zum 24. Dezember auf der Insel.| Das kostete die Stadt 2 Mio.| Sie zahlt nicht.",
    "Er blieb bis zum 24.| Die Polizei suchte ihn in der Stadt und auf dem Land.",
    "Zum 3. Mal im 19. Jahrhundert war der 1. Bürgermeister aus der Stadt.| Die Wahl ist nicht zu Ende.",
    "Die Sitzung ist am 5. Okt. 2025 in der Hauptstr. 5.| Sie ist 24.| Nachbarn sind auch da.",
    "Es war der 31. 12. 2024, und die Halle ist in der Hand von Hr. Meier.| Er ist fort.",
    "Den 10. oktober er der møde med hr. Holm.| Det er på havnen kl. 14, og det var nr. 5 af dem.",
    "den 10. oktober er der møde på havnen.| den 3. marts var det af den grund lukket, og det er det efter det.",
    "Møtet er kl. 14.30 den 17. mai med adv. Holm.| Det var av den grunn stengt etter det.",
    "W dniu 10 października spłonął magazyn na ul. Długiej 5.| Straty to ok. 3 mln zł i nie jest to koniec.",
    "Zebranie w szkole im. Anny Lind jest o godz. 14.| Nie jest to na al. Lipowej.",
    "Schůze je na nám. Míru č. 5.| Bylo to 24. 12. 2024 v Brně, jako je to po roce.",
    "A hajó 2025. 10. 03. óta nem megy, és dr. Holm sem.| Ez is egy hiba volt.",
    "De vergadering is op 5 mei met dhr. De Vries en mevr. Van Dijk.| Het is niet ver van de haven.",
    "M. Le Gall et Me La Rue sont dans le port.| Le maire est au bureau.",
    "La Sra. Lind y el Dr. De la Mora son de la ciudad.| El alcalde no es de la ciudad.",
    "Il dott. De Luca e l’avv. Bianchi sono in città.| Non è la prima volta.",
    "Дом стоит на ул. Ленина и на пл. Мира.| Это было в музее им. Пушкина.",
]


@pytest.mark.parametrize("marked", OTHER_LANGUAGES)
def test_what_ends_no_sentence_in_other_languages(marked: str) -> None:
    test_traps(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The tribunal sat on the 24.| August was hot, and the town was empty.",
        "It was on the corner of the ul.| Long lines stood there in the sun.",
        "The harbour of the town was sold to the owner of Mio.| Euro notes were not taken.",
    ],
)
def test_english_is_cut_by_english_rules_alone(marked: str) -> None:
    test_traps(marked)


@pytest.mark.parametrize("marked", TRAPS)
def test_traps(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[span.start : span.end] for span in spans(text)] == [part.strip() for part in marked.split("|")]


def test_a_line_without_a_full_stop_is_a_sentence_and_a_paragraph() -> None:
    text = "What Happened\n\nThe ship sank. Nobody died.\n  What Now"
    assert [(text[span.start : span.end], span.paragraph) for span in spans(text)] == [
        ("What Happened", 0),
        ("The ship sank.", 1),
        ("Nobody died.", 1),
        ("What Now", 2),
    ]


def test_a_sentence_may_be_of_any_length() -> None:
    text = "word " * 20_000 + "end."
    assert [(span.start, span.end) for span in spans(text)] == [(0, len(text))]


WORDS = "U.S. Mr. No. 5 He said A. W. 3.5 p.m. left. The iPhone".split()
MARKS = [*' \n"()[].?!', "\u00a0", "“", "”", "’", "…", "...", "。", "[1]", "\u200b", "\u2028", "—", "é"]
PIECES = st.sampled_from(WORDS + MARKS)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_every_character_but_white_space_is_in_exactly_one_sentence(text: str) -> None:
    found = spans(text)
    covered = "".join(text[span.start : span.end] for span in found)
    assert "".join(covered.split()) == "".join(text.split())
    for span in found:
        sentence = text[span.start : span.end]
        assert sentence
        assert sentence == sentence.strip()
        assert "\n" not in sentence
    for before, after in pairwise(found):
        assert before.end <= after.start
        assert after.paragraph - before.paragraph in (0, 1)


@settings(deadline=None)
@given(st.lists(PIECES).map("".join))
def test_sentences_of_an_article_are_verbatim(text: str) -> None:
    article = read(text=f"Ada spoke. {text}")
    assert all(article.text[sentence.start : sentence.end] == sentence.text for sentence in article.sentences)
    assert [sentence.index for sentence in article.sentences] == list(range(len(article.sentences)))
