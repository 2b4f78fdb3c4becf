"""Texts → vectors: by the embedded model, or by a server that speaks OpenAI's API."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from assistant.articles import Article, Sentence
from assistant.display import printable
from assistant.errors import LibraryError
from assistant.settings import EMBEDDED, Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from openai import OpenAI

_TITLE = 200
"""Characters of a title that go in front of a sentence."""
_BATCH = 128
"""Texts in a request."""
_CHARACTERS = 8_000
"""Of a text that are sent: OpenAI's models refuse more than 8,191 tokens."""


class Embedding(Protocol):
    @property
    def name(self) -> str:
        """Vectors of embeddings of different names are never compared."""
        ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of unit length, shape (len(texts), dimension), in the order given. Raises `AssistantError`."""
        ...


def embedding_for(settings: Settings) -> Embedding:
    """The one that the settings name; loads nothing yet."""
    from assistant.encoder import Encoder, shared_encoder

    if settings.embedding in (EMBEDDED, Encoder.name):
        return shared_encoder()
    return OpenAIEmbedding(settings)


def passage(article: Article, sentence: Sentence) -> str:
    """What is embedded for a sentence: the title in front tells what "it" and "the company" are."""
    return f"{article.title[:_TITLE]}: {sentence.text}" if article.title else sentence.text


class OpenAIEmbedding:
    """An embedding by its name on a server: that of the embedding's own settings, else the writer's."""

    def __init__(self, settings: Settings) -> None:
        self.name = settings.embedding
        self._timeout = settings.timeout
        own = settings.embedding_base_url is not None
        # The writer's key is not for another server.
        self._url = settings.embedding_base_url if own else settings.base_url
        self._key = settings.embedding_api_key or (None if own else settings.api_key)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        rows: list[list[float]] = []
        for start in range(0, len(texts), _BATCH):
            rows += self._request([text[:_CHARACTERS] for text in texts[start : start + _BATCH]])
        try:
            vectors = np.array(rows, dtype=np.float32).reshape(len(texts), -1 if texts else 0)
        except (ValueError, TypeError):
            raise self._unusable() from None
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        if not np.all(np.isfinite(lengths)) or not np.all(lengths):
            raise self._unusable()
        unit: NDArray[np.float32] = vectors / lengths
        return unit

    def _request(self, texts: list[str]) -> list[list[float]]:
        from openai import APIConnectionError, APIStatusError, AuthenticationError, OpenAIError, PermissionDeniedError

        try:
            reply = self._client.embeddings.create(model=self.name, input=texts, encoding_format="float")
            data = sorted(reply.data, key=lambda one: one.index)
        except (AuthenticationError, PermissionDeniedError):
            raise self._failed("refuses the key: check ASSISTANT_EMBEDDING_API_KEY or ASSISTANT_API_KEY") from None
        except APIConnectionError:
            raise self._failed("cannot be reached: start it, or check ASSISTANT_EMBEDDING_BASE_URL") from None
        except APIStatusError as error:
            raise self._failed(f"answers with status {error.status_code}: check ASSISTANT_EMBEDDING") from None
        except (OpenAIError, ValueError, TypeError, AttributeError):
            raise self._unusable() from None
        if [one.index for one in data] != list(range(len(texts))):
            raise self._unusable()
        return [one.embedding for one in data]

    def _unusable(self) -> LibraryError:
        return self._failed("sends no vectors for it: check ASSISTANT_EMBEDDING and ASSISTANT_EMBEDDING_BASE_URL")

    def _failed(self, told: str) -> LibraryError:
        return LibraryError(f"The server of the embedding {printable(self.name, keep_newlines=False)} {told}.")

    @cached_property
    def _client(self) -> OpenAI:
        from openai import OpenAI

        if self._key is None and self._url is None:
            raise self._failed("asks for a key: set ASSISTANT_EMBEDDING_API_KEY or ASSISTANT_API_KEY")
        key = self._key.get_secret_value() if self._key else "none"
        return OpenAI(base_url=self._url, api_key=key, timeout=self._timeout)
