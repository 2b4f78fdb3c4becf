"""What can go wrong, in the user's words: each message is one line and says what to do next."""


class AssistantError(Exception):
    """The base of every error that a user may see."""

    exit_code = 1


class UnreadableSource(AssistantError):
    """A file, folder or text from which no article can be made."""


class NoQuestion(AssistantError):
    """A question that is empty, or too long to be one."""

    exit_code = 2


class NoSuchArticle(AssistantError):
    """An id that names no article of the library, or more than one; a scope that no article is in."""

    exit_code = 3


class SettingsError(AssistantError):
    """A setting that cannot be used as it stands."""

    exit_code = 4


class LibraryError(AssistantError):
    """The library cannot be opened, read or written."""

    exit_code = 5


class EmbeddingMismatch(LibraryError):
    """A library made with one embedding, opened with another."""


class ConversationsError(AssistantError):
    """The kept conversations cannot be opened, read or written."""


class ExportError(AssistantError):
    """A file to which a conversation cannot be written."""


class ServingError(AssistantError):
    """An address at which the chat cannot be served."""

    exit_code = 2


class WriterError(AssistantError):
    """The writer could not produce an answer; nothing of it is shown."""

    exit_code = 6
