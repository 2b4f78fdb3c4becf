"""Plots as SVG that needs nothing from anywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

_COLOURS = ("#2563eb", "#c2410c", "#15803d", "#7e22ce", "#0e7490", "#a16207", "#be185d", "#4b5563")
_WIDTH, _HEIGHT, _LEFT, _BELOW, _ROW, _BAR = 560, 200, 40, 24, 26, 260
_LABEL = 150


def lines(series: Mapping[str, Sequence[float | None]], labels: Sequence[str]) -> str:
    """A line for each series over runs, values between 0 and 1; a gap where a run has none."""
    step = (_WIDTH - 2 * _LEFT) / max(1, len(labels) - 1)
    body = [_grid(value / 4) for value in range(5)]
    for number, (name, values) in enumerate(series.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        points = [(_LEFT + i * step, _y(value)) for i, value in enumerate(values) if value is not None]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        body.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        body += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        body.append(_legend(number, name, colour))
    for i in sorted({0, len(labels) - 1}):
        anchor = "start" if i == 0 else "end"
        at = _LEFT if i == 0 else _WIDTH - _LEFT
        body.append(_text(at, _HEIGHT + 16, labels[i][:16].replace("T", " "), anchor) if labels else "")
    height = _HEIGHT + _BELOW + 18 * ((len(series) + 2) // 3)
    return _svg(_WIDTH, height, body)


def bars(rows: Sequence[tuple[str, float, float | None]]) -> str:
    """A bar for each label with its value between 0 and 1, and a tick where it was before."""
    body = []
    for number, (label, now, before) in enumerate(rows):
        y = number * _ROW + 4
        body.append(_text(_LABEL - 8, y + 13, label, "end"))
        body.append(f'<rect x="{_LABEL}" y="{y}" width="{_BAR}" height="18" class="track"/>')
        body.append(f'<rect x="{_LABEL}" y="{y}" width="{_BAR * now:.1f}" height="18" fill="{_COLOURS[0]}"/>')
        if before is not None:
            place = f'x1="{_LABEL + _BAR * before:.1f}" x2="{_LABEL + _BAR * before:.1f}" y1="{y - 2}" y2="{y + 20}"'
            body.append(f'<line {place} stroke="{_COLOURS[1]}" stroke-width="2"/>')
        body.append(_text(_LABEL + _BAR + 8, y + 13, f"{now:.2f}", "start"))
    return _svg(_LABEL + _BAR + 50, len(rows) * _ROW + 4, body)


def _y(value: float) -> float:
    return 8 + (1 - value) * (_HEIGHT - 16)


def _grid(value: float) -> str:
    y = _y(value)
    line = f'<line x1="{_LEFT}" x2="{_WIDTH - _LEFT}" y1="{y:.1f}" y2="{y:.1f}" class="grid"/>'
    return line + _text(_LEFT - 6, y + 4, f"{value:.2f}", "end")


def _legend(number: int, name: str, colour: str) -> str:
    x, y = _LEFT + 170 * (number % 3), _HEIGHT + 36 + 18 * (number // 3)
    return f'<rect x="{x}" y="{y - 9}" width="10" height="10" fill="{colour}"/>' + _text(x + 14, y, name, "start")


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _svg(width: int, height: int, body: Sequence[str]) -> str:
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">{"".join(body)}</svg>'
    )
