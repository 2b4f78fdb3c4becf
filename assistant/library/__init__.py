"""Articles kept in a catalogue and embedded into Chroma; sentences found again."""

from assistant.library.catalogue import ArticleInfo
from assistant.library.contents import Outlet, Speaker
from assistant.library.library import Added, Library
from assistant.library.search import Hit

__all__ = ["Added", "ArticleInfo", "Hit", "Library", "Outlet", "Speaker"]
