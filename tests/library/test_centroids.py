"""Where an article lies, among the others."""

from __future__ import annotations

import pytest

from assistant import Library


def test_every_article_has_one_of_length_one(arvo: Library) -> None:
    import numpy as np

    centroids = arvo.centroids()
    assert set(centroids) == {article.id for article in arvo.articles()}
    for centroid in centroids.values():
        assert float(np.linalg.norm(centroid)) == pytest.approx(1.0, abs=1e-5)


def test_only_what_is_within(arvo: Library) -> None:
    first, *_ = arvo.articles()
    assert list(arvo.centroids({first.id})) == [first.id]
    assert arvo.centroids(set()) == {}
