"""What becomes of a writer's drafts: each is checked as it comes, and passes, is mended, or is removed."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from assistant.answering.checking import check
from assistant.answering.evidence import Evidence
from assistant.answering.writer import Rejection, Writing
from assistant.answers import Claim, DraftClaim, Removed
from assistant.errors import WriterError
from assistant.language.words import stems, words

REASKS = 2
"""How often a claim that did not pass is sent back to the writer."""


@dataclass(frozen=True, slots=True)
class _Failing:
    first: Rejection
    """What is shown as removed if nothing better comes."""
    latest: Rejection
    reasks: int = 0


class Vetting:
    """The drafts of one answer."""

    def __init__(self, writing: Writing, evidence: Evidence) -> None:
        self.claims: list[Claim] = []
        self.removed: list[Removed] = []
        self.incomplete: str | None = None
        """Why the writer broke off."""
        self._writing = writing
        self._evidence = evidence

    async def outcomes(self) -> AsyncGenerator[Claim | Removed, None]:
        """What passes, as soon as it does; when the writer has ended, what was mended or removed of the rest.

        Raises `WriterError` where the writer breaks off before anything has passed.
        """
        rejected: list[Rejection] = []
        try:
            async with aclosing(self._writing.claims()) as drafts:
                async for draft in drafts:
                    match await self._check(draft):
                        case Claim() as claim if self._is_new(claim.text):
                            self.claims.append(claim)
                            yield claim
                        case Rejection() as rejection if rejection not in rejected:
                            rejected.append(rejection)
        except WriterError as error:
            if not self.claims:
                for rejection in rejected:
                    self.removed.append(Removed(rejection.draft.text, rejection.problems))
                    yield self.removed[-1]
                raise
            self.incomplete = str(error)
        async with aclosing(self._mended(rejected)) as outcomes:
            async for outcome in outcomes:
                yield outcome

    async def _mended(self, rejected: list[Rejection]) -> AsyncGenerator[Claim | Removed, None]:
        """Every claim is asked for again once before any is a second time: what may be spent is bounded."""
        queue = deque(_Failing(rejection, rejection) for rejection in rejected)
        can_mend = self.incomplete is None
        while queue:
            one = queue.popleft()
            better: DraftClaim | None = None
            if can_mend and one.reasks < REASKS:
                try:
                    better = await self._writing.mend(one.latest)
                except WriterError:
                    can_mend = False  # what has passed is not lost by it
            match better and await self._check(better):
                case Rejection() as again:
                    queue.append(_Failing(one.first, again, one.reasks + 1))
                    continue
                case Claim() as claim if self._is_new(claim.text):
                    self.claims.append(claim)
                    yield claim
                    if better and _stands_for(better, one.first.draft):
                        continue
            self.removed.append(Removed(one.first.draft.text, one.first.problems))
            yield self.removed[-1]

    async def _check(self, draft: DraftClaim) -> Claim | Rejection:
        return await asyncio.to_thread(check, draft, self._evidence)

    def _is_new(self, text: str) -> bool:
        """Whether nothing that has passed is in the same words."""
        return _plain(text) not in (_plain(claim.text) for claim in self.claims)


def _plain(text: str) -> list[str]:
    return [word.casefold() for word in words(text)]


def _stands_for(new: DraftClaim, old: DraftClaim) -> bool:
    """Whether a claim that was asked for again is there, in other words or with other citations."""
    said = stems(old.text)
    return bool(set(new.cited) & set(old.cited)) or 2 * len(said & stems(new.text)) > len(said)
