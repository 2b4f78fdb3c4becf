"""A conversation, one answer, or a brief, as a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from assistant.answers import Answer
from assistant.conversations import Conversation
from assistant.exporting.brief import brief_markdown
from assistant.exporting.files import file_name, free, write_new
from assistant.exporting.markdown import answer_markdown, conversation_markdown
from assistant.exporting.objects import conversation_object
from assistant.home import working_folder
from assistant.output.objects import answer_object, brief_object, json_line
from assistant.summaries import Brief

MARKDOWN, JSON = ".md", ".json"
Exported = Conversation | Answer | Brief


def proposed(what: Exported, suffix: str = MARKDOWN) -> Path:
    """A path in the current folder that nothing has, after the title, or what was asked."""
    return free(working_folder() / f"{file_name(_title(what))}{suffix}")


def _title(what: Exported) -> str:
    match what:
        case Conversation():
            return what.title
        case Answer():
            return what.question
        case Brief():
            return what.query or what.headline


def export(what: Exported, path: Path, locations: Mapping[str, str]) -> Path:
    """Writes JSON where `path` ends so, else Markdown; returns where, as nothing that is there is written over.

    `locations` are URLs or paths by the id of the article, as far as they are known. Raises `ExportError`.
    """
    as_json = path.suffix.lower() == JSON
    match what:
        case Conversation():
            found = (
                json_line(conversation_object(what, locations)) if as_json else conversation_markdown(what, locations)
            )
        case Answer():
            found = json_line(answer_object(what)) if as_json else answer_markdown(what, locations)
        case Brief():
            found = json_line(brief_object(what)) if as_json else brief_markdown(what, files=locations)
    return write_new(path, found.rstrip() + "\n")


def cited_articles(what: Exported) -> Iterable[str]:
    """Ids of the articles whose sentences are shown, each once."""
    if isinstance(what, Brief):
        return what.article_ids
    answers = what.answers if isinstance(what, Conversation) else (what,)
    claims = [claim for answer in answers for claim in answer.claims]
    citations = [citation for claim in claims for citation in claim.citations]
    citations += [counterpart.citation for claim in claims for counterpart in claim.counterparts]
    citations += [citation for answer in answers for citation in answer.nearest]
    return dict.fromkeys(citation.article_id for citation in citations)
