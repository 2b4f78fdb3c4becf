"""Several articles on one matter as one: what happened by event, what is new, and who was not heard."""

from assistant.summarizing.briefs.brief import brief_on, briefs, overview

__all__ = ["brief_on", "briefs", "overview"]
