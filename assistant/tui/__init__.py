"""The chat: a list of articles, the conversation, the source."""
