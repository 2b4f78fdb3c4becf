"""One spelling for words that have two: "criticised" and "criticized", "colour" and "color"."""

from __future__ import annotations

import re

_ALWAYS_ISE = frozenset(
    """advert adv appr ar chast circumc compr comprom conc dem desp dev disgu enterpr exc exerc expert franch improv inc
    likew merchand otherw parad pract prec prem prom repr rev superv surm surpr telev treat""".split()
)
"""Roots of which both have "-ise"."""
_ISE = re.compile(r"(?<=[b-df-hj-np-tv-z])is(?P<end>e|es|ed|ing|ers?|ations?|ational|able)\Z")
_ROOT = re.compile(r"[^\Waeiouy]*[aeiouy]\w+\Z")
_FORMS = tuple(
    (re.compile(pattern), american)
    for pattern, american in (
        (r"\b(anal|catal|dial|paral)ys(?=e|ing)", r"\1yz"),
        (
            r"\b(be|dis|en|un)?(arb|ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab"
            r"|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig)our",
            r"\1\2or",
        ),
        (r"\b(calib|cent|fib|lit|lust|meag|(?:centi|kilo|milli)?met|sab|scept|somb|spect|theat)r(?:e(?=s?\Z)|(?=ed\Z))",
         r"\1er"),
        (r"\b(anal|catal|dial|epil|monol|prol|travel)ogue", r"\1og"),
        (r"\b(def|off|pret)ence", r"\1ense"),
        (r"\blicence", "license"),
        (r"\bpractis", "practic"),
        (r"\bprogramme(?=s?\Z)", "program"),
        (r"\bjewellery", "jewelry"),
        (r"\b(cancel|channel|counsel|dial|duel|equal|fuel|initial|jewel|label|level|marvel|model|panel|quarrel|rival|shovel"
         r"|signal|total|travel|tunnel|unravel)l(?=e[dr]|ing|ors?\Z|ous)", r"\1"),
        (r"\b(council)l(?=ors?\Z|wom|man|men)", r"\1"),
        (r"\b(enrol|fulfil|instal)(?=s?\Z|ment)", r"\1l"),
        (r"\b(skil|wil)ful", r"\1lful"),
        (r"\b(acknowledg|judg)ement", r"\1ment"),
        (r"\bfocuss(?=e|i)", "focus"),
        (r"\bgrey", "gray"),
        (r"\bplough", "plow"),
        (r"\bsceptic", "skeptic"),
        (r"\bageing\Z", "aging"),
        (r"\baluminium", "aluminum"),
        (r"\benquir", "inquir"),
        (r"\bmanoeuvr(?:e(?!d))?", "maneuver"),
        (r"\b(an|arch|encyclop|gyn|h|leuk|medi|orthop|p)ae(?=o|di|sth|c|m|v)", r"\1e"),
    )
)  # fmt: skip


def american(word: str) -> str:
    """`word`, in lower case, as Americans write it."""
    if ise := _ISE.search(word):
        root = word[: ise.start()]
        if _ROOT.match(root) and root not in _ALWAYS_ISE:
            return f"{root}iz{ise['end']}"
    for pattern, form in _FORMS:
        word, changed = pattern.subn(form, word, count=1)
        if changed:
            break
    return word
