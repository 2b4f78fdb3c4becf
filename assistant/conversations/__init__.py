"""Questions and their whole answers, kept from one chat to the next."""

from assistant.conversations.store import Conversation, ConversationInfo, Conversations, Match, PastQuestion

__all__ = ["Conversation", "ConversationInfo", "Conversations", "Match", "PastQuestion"]
