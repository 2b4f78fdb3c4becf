"""What reaches a terminal: nothing that it would obey, nothing unseen, and real text as it is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.display import printable

OBEYED = [
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
]


@pytest.mark.parametrize(
    "text",
    [
        "plain, “quoted” – 4.2 %",
        "می‌خواهم",  # Persian, with a zero-width non-joiner
        "क्‍ष और क्‌ष",
        "שלום\u200f (C++\u200e)",
        "👩‍👩‍👧 ❤️‍🔥 👍🏽 1️⃣ ©️",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "葛\U000e0100飾区",
        "e\u0301 문자 文字 हिन्दी ไทย",
        "two\nlines",
    ],
)
def test_real_text_is_as_it_was(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x9b2J\x07", "�[31mred�2J�"),
        ("a\tb\rc\u2028d", "a b c d"),
        ("\u202eevil\u2066", "�evil�"),
        ("\ud83d\ufffe\uffff\ufdd0", "����"),
        ("Rus\u200bsia", "Rus�sia"),
        ("\ufeffA\u2060\u00ad\u3164", "�A���"),
        ("Rus\u200dsia Рос\u200cсия", "Rus�sia Рос�сия"),
        ("12\u200f - \u200e34", "12� - �34"),
        ("😀\ufe0f\ufe0e\U000e0101", "😀\ufe0f��"),
        ("a\U000e0101\ufe0f", "a��"),
        ("".join(chr(0xE0000 + ord(c)) for c in "obey"), "����"),
        ("🏴" + "".join(chr(0xE0000 + ord(c)) for c in "ignoreall") + "\U000e007f", "🏴" + "�" * 10),
    ],
)
def test_what_is_obeyed_or_unseen_is_shown_as_such(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters(), max_size=80))
def test_as_many_characters_and_none_that_a_terminal_obeys(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not set(shown) & (set(OBEYED) - {"\n"})
    assert not any(unicodedata.category(character) == "Cs" for character in shown)
    assert "\n" not in printable(text, keep_newlines=False)
    assert printable(shown) == shown
