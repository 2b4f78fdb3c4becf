"""Bytes → text, whatever they are, unless they are no text at all."""

from __future__ import annotations

import codecs
import re

from assistant.ingest.language_id import language

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_DECLARED = re.compile(rb"(?i)<meta\b[^>]{0,200}\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})")
_WESTERN = frozenset("en de fr es it pt nl sv da no".split())
_FEW = 20
"""Bytes beyond ASCII: too few to tell code pages apart by how often each letter is used."""
_MARK_IN_WORD = re.compile(r"[^\W\d_][¡-©¬±²³´-¹¼-¿×÷][^\W\d_]")
"""What letters of another code page look like in Windows-1252: "Po¿ar"."""
_CHINESE_STOP = re.compile("[、。，]")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")


def decode(content: bytes, charset: str | None = None) -> str | None:
    """By its byte order mark, else as UTF-8, else as declared, else as detected; None where it is binary.

    `charset` is what its server declares; a page may declare one in itself.
    """
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return _unless_binary(content.decode(encoding, "replace"))
    if b"\0" not in content:
        text = content.decode("utf-8", "replace")
        beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
        if text.count("\ufffd") <= beyond_ascii / 10:  # a few damaged bytes do not make it another encoding
            return _unless_binary(text)
        if declared := charset or _declared(content):
            try:
                return _unless_binary(content.decode(_as_browsers_do(declared), "replace"))
            except (LookupError, UnicodeError):
                pass
        # English with typographic quotation marks is too little to detect by
        if beyond_ascii < len(content) * 0.03 or _is_western(content):
            return _unless_binary(content.decode("cp1252", "replace"))
        return _detected(content)
    found = _detected(content)
    return found if found and _is_of_one_script(found) else None


def _declared(content: bytes) -> str | None:
    match = _DECLARED.search(content, 0, 4096)
    return match[1].decode("ascii") if match else None


def _is_western(content: bytes) -> bool:
    """Whether a text with a few letters beyond ASCII may be in Windows-1252, as most texts are."""
    beyond_ascii = len(content) - len(content.decode("ascii", "ignore"))
    text = content.decode("cp1252", "replace")
    return (
        beyond_ascii < min(_FEW, len(content) * 0.4)
        and "\ufffd" not in text
        and not _MARK_IN_WORD.search(text)
        and language(text) in (None, *_WESTERN)
    )


def _is_of_one_script(text: str) -> bool:
    """Whether a text found between zero bytes is one: two letters of ASCII read as one look Chinese."""
    chinese = sum("\u2e80" <= character <= "\u7e7e" for character in text)
    return chinese <= len(text) * 0.1 or bool(_CHINESE_STOP.search(text))


def _detected(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    matches = from_bytes(content)
    for match in matches:  # the code pages of Windows differ in a few letters only: let the words decide
        if match.encoding == "cp1252" and language(str(match)) in _WESTERN:
            return _unless_binary(str(match))
    best = matches.best()
    return _unless_binary(str(best)) if best else None


def _as_browsers_do(label: str) -> str:
    """Pages that declare Latin-1 are written in Windows-1252."""
    return "cp1252" if codecs.lookup(label).name in ("iso8859-1", "ascii") else label


def _unless_binary(text: str) -> str | None:
    return text if len(_NOT_TEXT.findall(text)) <= len(text) * 0.3 else None
