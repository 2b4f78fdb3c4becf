"""Things that are alike, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def groups(likeness: NDArray[np.float32], least: float) -> list[list[int]]:
    """Row numbers of `likeness`, of shape (things, things), in groups: the two whose members are most alike in the mean
    are joined first, as long as that is at least `least`. Groups and members come in their order.
    """
    import numpy as np

    if len(likeness) < 2:
        return [[row] for row in range(len(likeness))]
    alike = likeness.astype(np.float32)
    np.fill_diagonal(alike, -np.inf)
    found = [[row] for row in range(len(alike))]
    nearest = alike.argmax(axis=1)
    while True:
        best = alike[np.arange(len(alike)), nearest]
        one = int(best.argmax())
        other = int(nearest[one])
        if best[one] < least or np.isneginf(best[one]):
            break
        joined = (len(found[one]) * alike[one] + len(found[other]) * alike[other]) / len(found[one] + found[other])
        found[one] += found[other]
        found[other] = []
        alike[one], alike[:, one] = joined, joined
        alike[other], alike[:, other], alike[one, one] = -np.inf, -np.inf, -np.inf
        stale = (nearest == one) | (nearest == other) | (joined > best)
        stale[[one, other]] = True
        nearest[stale] = alike[stale].argmax(axis=1)
    return sorted(sorted(group) for group in found if group)
