"""Which language a text is in, by its function words."""

from __future__ import annotations

import re
from collections import Counter

_WORDS = {
    "en": "the of and to in that is was for with on as by his from are have not said",
    "de": "der die das und in den von zu mit ist auf für nicht dem des ein eine sich auch",
    "fr": "le la les de des et en un une du que est pour dans qui sur pas au par",
    "es": "el la los las de y en que un una del por con para se es su al como",
    "it": "il la di che e in un una per del della con non sono è i gli nel alla",
    "pt": "o a os as de e em que um uma do da para com não no na por se",
    "nl": "de het een van en in dat is op te met voor niet zijn aan er door als ook",
    "sv": "och att det som en på är av för med den till i inte om har ett var",
    "da": "og at det som en på er af for med den til i ikke om har et var blev efter",
    "no": "og at det som en på er av for med den til i ikke om har et var ble etter",
    "pl": "w i na z się nie do to że jest o jak po od za przez dla są był",
    "cs": "a se v na že je s z do o to i by ale jako za po byl jsou který",
    "hu": "a az és hogy nem is egy van meg de ez volt csak már mint el még",
    "ro": "și de la în a cu pe că o nu un din care este pentru sa mai au",
    "id": "yang dan di dari dengan untuk pada dalam tidak ini itu akan oleh juga ke adalah",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ancak",
    "ru": "и в на не что с по как это из к для о от за он его было",
    "uk": "і в на не що з та у як до за це для про від є його які",
}
FUNCTION_WORDS = {code: frozenset(words.split()) for code, words in _WORDS.items()}
"""ISO 639-1 code → what is in every text of that language, in lower case."""
_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """ISO 639-1 code of one of a dozen languages, or None where the text is in none of them or too short."""
    words = Counter(_WORD.findall(text[:10_000].lower()))
    scores = {code: sum(words[word] for word in known) for code, known in FUNCTION_WORDS.items()}
    (best, score), (_, second) = sorted(scores.items(), key=lambda item: -item[1])[:2]
    return best if score >= 0.1 * words.total() and score > second and score > 1 else None
