"""When a request is sent again before a reply has begun, and after how long.

The client of openai could do it, but it waits up to two minutes where a server says so, and sends a request that was
not answered in time as often as one that was refused.
"""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from tenacity import RetryCallState

LONGEST_PAUSE = 30.0
"""Seconds that a server may ask us to wait; where it asks for more, the user decides."""
STALLS = 2
"""How often a request is sent that gets no answer in time."""

P = ParamSpec("P")
T = TypeVar("T")


async def persistently(send: Callable[P, Awaitable[T]], retries: int, *args: P.args, **kwargs: P.kwargs) -> T:
    """What `send` returns for `args`; tried again `retries` times at most where the connection or the server failed."""
    from tenacity import AsyncRetrying, stop_after_attempt

    retrying = AsyncRetrying(stop=stop_after_attempt(retries + 1), retry=_may_pass, wait=_pause, reraise=True)
    return await retrying(send, *args, **kwargs)


def pause_asked_for(error: BaseException | None) -> float | None:
    """Seconds that a server's refusal asks us to wait."""
    import openai

    if not isinstance(error, openai.APIStatusError):
        return None
    for header, unit in ("retry-after-ms", 0.001), ("retry-after", 1.0):
        try:
            seconds = float(error.response.headers.get(header, "")) * unit
        except ValueError:
            continue
        if math.isfinite(seconds) and seconds > 0:
            return seconds
    return None


def _may_pass(state: RetryCallState) -> bool:
    import openai

    match error := _error(state):
        case openai.APITimeoutError():
            return state.attempt_number < STALLS
        case openai.APIStatusError(status_code=status):
            passing = (status in (408, 409, 429) or status >= 500) and error.code != "insufficient_quota"
            return passing and (pause_asked_for(error) or 0.0) <= LONGEST_PAUSE
    return isinstance(error, openai.APIConnectionError)


def _pause(state: RetryCallState) -> float:
    from tenacity import wait_exponential, wait_random

    return pause_asked_for(_error(state)) or (wait_exponential(multiplier=0.5, max=8.0) + wait_random(0.0, 0.25))(state)


def _error(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None
