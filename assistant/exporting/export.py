"""A conversation, or one answer, as a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from assistant.answers import Answer
from assistant.conversations import Conversation
from assistant.exporting.files import file_name, free, write_new
from assistant.exporting.markdown import answer_markdown, conversation_markdown
from assistant.exporting.objects import conversation_object
from assistant.home import working_folder
from assistant.output.objects import answer_object, json_line

MARKDOWN, JSON = ".md", ".json"


def proposed(what: Conversation | Answer, suffix: str = MARKDOWN) -> Path:
    """A path in the current folder that nothing has, after the title or the question."""
    title = what.title if isinstance(what, Conversation) else what.question
    return free(working_folder() / f"{file_name(title)}{suffix}")


def export(what: Conversation | Answer, path: Path, locations: Mapping[str, str]) -> Path:
    """Writes JSON where `path` ends so, else Markdown; returns where, as nothing that is there is written over.

    `locations` are URLs or paths by the id of the article, as far as they are known. Raises `ExportError`.
    """
    as_json = path.suffix.lower() == JSON
    if isinstance(what, Conversation):
        found = json_line(conversation_object(what, locations)) if as_json else conversation_markdown(what, locations)
    else:
        found = json_line(answer_object(what)) if as_json else answer_markdown(what, locations)
    return write_new(path, found.rstrip() + "\n")


def cited_articles(what: Conversation | Answer) -> Iterable[str]:
    """Ids of the articles whose sentences are shown, each once."""
    answers = what.answers if isinstance(what, Conversation) else (what,)
    claims = [claim for answer in answers for claim in answer.claims]
    citations = [citation for claim in claims for citation in claim.citations]
    citations += [counterpart.citation for claim in claims for counterpart in claim.counterparts]
    citations += [citation for answer in answers for citation in answer.nearest]
    return dict.fromkeys(citation.article_id for citation in citations)
