"""Where a Chroma server is, and what it is to be told; the parts that are secret never reach a message."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from assistant.display import printable
from assistant.errors import SettingsError
from assistant.settings import Settings

CLOUD_HEADER = "X-Chroma-Token"
_CLOUD = "https://api.trychroma.com"


@dataclass(frozen=True, slots=True)
class Server:
    url: str = field(repr=False)
    """May hold a password."""
    headers: dict[str, str] = field(repr=False)
    tenant: str | None
    database: str | None
    timeout: float
    """Seconds to wait for its next byte."""
    cloud: bool

    @classmethod
    def of(cls, settings: Settings) -> Server:
        """The one that `settings.chroma` names. Raises `SettingsError`."""
        cloud = settings.chroma == "cloud"
        url = _CLOUD if cloud else settings.chroma
        headers = {}
        if cloud:
            if settings.chroma_api_key is None:
                raise SettingsError("Chroma Cloud asks for a key: set ASSISTANT_CHROMA_API_KEY.")
            headers[CLOUD_HEADER] = settings.chroma_api_key.get_secret_value()
        elif settings.chroma_header is not None:
            name, _, value = (part.strip() for part in settings.chroma_header.get_secret_value().partition(":"))
            if not name or not value or not (name + value).isascii() or not (name + value).isprintable():
                raise SettingsError("Setting chroma_header is not a header: write it as “Name: value”.")
            headers[name] = value
        if not _is_address(url):
            raise SettingsError("Setting chroma is no address: it looks like http://localhost:8000.")
        return cls(url, headers, settings.chroma_tenant, settings.chroma_database, settings.timeout, cloud)

    @property
    def shown(self) -> str:
        """Its address, without user and password."""
        parts = urlsplit(self.url)
        host = parts.netloc.rpartition("@")[2]
        return printable(f"{parts.scheme}://{host}{parts.path}", keep_newlines=False)

    @property
    def location(self) -> str:
        """Tells it from other indexes in the catalogue."""
        return f"{self.shown} {self.tenant or ''}/{self.database or ''}"


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
