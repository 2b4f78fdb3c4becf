"""Environment and config file → one frozen `Settings`."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, PositiveFloat, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from assistant.errors import SettingsError
from assistant.home import home

Mode = Literal["tools", "json_schema", "json", "md_json"]
EMBEDDED = "all-MiniLM-L6-v2"


def _without_slash(url: str) -> str:
    return url.rstrip("/")


Url = Annotated[str, Field(pattern=r"^https?://"), AfterValidator(_without_slash)]


class Settings(BaseSettings):
    """Every setting: from the environment as `ASSISTANT_…`, else from `config.toml` in the data folder."""

    model_config = SettingsConfigDict(env_prefix="ASSISTANT_", frozen=True, extra="forbid", env_ignore_empty=True)

    home: Path = Field(default_factory=home)
    writer: Literal["auto", "llm", "extractive"] = "auto"
    """`auto` is `llm` when a key or a base URL is set, else `extractive`."""
    base_url: Url | None = None
    api_key: SecretStr | None = None
    model: str = "gpt-4.1-mini"
    mode: Mode | Literal["auto"] = "auto"
    """How the model is held to the form; `auto` finds out once what the server can do."""
    timeout: PositiveFloat = 120.0
    """Seconds to wait for the server's next byte."""
    price: Annotated[str, Field(pattern=r"^\d+(\.\d+)?/\d+(\.\d+)?$")] | None = None
    """US dollars for a million tokens, read and written: "0.15/0.60"."""
    log_prompts: Path | None = None
    """A file to which every prompt and reply is added."""
    embedding: str = EMBEDDED
    """The embedded model, or the name of one that an OpenAI-compatible server offers."""
    embedding_base_url: Url | None = None
    """Server of the embedding, where it is not that of the writer."""
    embedding_api_key: SecretStr | None = None
    chroma: Literal["embedded", "cloud"] | Url = "embedded"
    """`embedded`, `cloud`, or the URL of a Chroma server."""
    chroma_header: SecretStr | None = None
    """One header for the proxy before a Chroma server, as `Name: value`."""
    chroma_api_key: SecretStr | None = None
    chroma_tenant: str | None = None
    chroma_database: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _openai_names(cls, given: dict[str, Any]) -> dict[str, Any]:
        """`OPENAI_BASE_URL` and `OPENAI_API_KEY`, where no other server is named that the key is not for."""
        if given.get("base_url"):
            return given
        theirs = {"base_url": os.environ.get("OPENAI_BASE_URL"), "api_key": os.environ.get("OPENAI_API_KEY")}
        return {name: value for name, value in theirs.items() if value} | given

    @property
    def llm(self) -> bool:
        """Whether the LLM is the default writer."""
        return self.writer == "llm" or (self.writer == "auto" and bool(self.api_key or self.base_url))

    def cost(self, read: int, written: int) -> float | None:
        """US dollars for so many tokens, where the price is set."""
        if self.price is None:
            return None
        reading, writing = map(float, self.price.split("/"))
        return (read * reading + written * writing) / 1_000_000

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        config = TomlConfigSettingsSource(settings_cls, home() / "config.toml")
        return init_settings, env_settings, config

    @classmethod
    def load(cls) -> Settings:
        """The settings in force. Raises `SettingsError`, which never repeats a value: it may be a key."""
        try:
            return cls()
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError):
            raise SettingsError(f"{home() / 'config.toml'} cannot be read as TOML: mend it or move it away.") from None
        except ValidationError as error:
            problem = error.errors(include_url=False, include_input=False)[0]
            name = problem["loc"][0] if problem["loc"] else "?"
            raise SettingsError(
                f"Setting {name}: {problem['msg']}. Change it in the environment or in config.toml."
            ) from None
