"""The words by which sentences are found, as the full-text index holds them."""

from __future__ import annotations

import re
import unicodedata

from assistant.language.words import stem, words


def terms(text: str) -> list[str]:
    """Stems of all words of `text`, in order, of letters and digits only and without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    stems = (re.sub(r"[\W_]", "", stem(word)) for word in words(plain))
    return [term for term in stems if term]
