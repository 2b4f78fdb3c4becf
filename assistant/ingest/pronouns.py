"""Words that stand for somebody, and words that stand for nobody."""

from __future__ import annotations

from assistant.language.titles import HONORIFICS

SINGULAR = frozenset("he him his himself she her hers herself".split())
SUBJECTS = frozenset(["he", "she"])
OBLIQUE = SINGULAR - SUBJECTS
POSSESSIVE = frozenset("his her its their my our".split())
NOBODY = (
    frozenset(
        """i we you me us which that this those these the a an both each either neither whom whose nobody none no
    something nothing there""".split()
    )
    | HONORIFICS
)
NEVER_SOMEBODY = frozenset("no none nobody which that who whom whose".split())
"""What no description of somebody begins with."""
RELATIVE = frozenset("who he she they".split())
"""Sources inside a source that are that one: "an envoy, who said that he feared …"."""
