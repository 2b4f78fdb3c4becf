"""Two calm themes, dark and light.

Their greys have so little colour in them that terminals of 256 colours show greys too.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="reading-dark",
    primary="#7aa2c7",
    secondary="#8f9bb3",
    accent="#d9b26f",
    warning="#d9a05b",
    error="#d3747c",
    success="#86b386",
    foreground="#d5d8de",
    background="#16181b",
    surface="#1d1f24",
    panel="#282b31",
    dark=True,
    variables={"footer-key-foreground": "#7aa2c7", "block-cursor-text-style": "none"},
)

LIGHT = Theme(
    name="reading-light",
    primary="#2f5d86",
    secondary="#5d6678",
    accent="#8a5a00",
    warning="#9a5b00",
    error="#a3323c",
    success="#3a6b3a",
    foreground="#22262c",
    background="#f7f5f0",
    surface="#efece5",
    panel="#e2ded4",
    dark=False,
    variables={"footer-key-foreground": "#2f5d86", "block-cursor-text-style": "none"},
)
