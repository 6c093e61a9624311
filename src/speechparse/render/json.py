"""A speech to JSON and back, and the JSON Schema of it."""

from __future__ import annotations

import msgspec

from speechparse.errors import SpeechParseError
from speechparse.model import Speech
from speechparse.values import TYPE_CHECKING, cache

if TYPE_CHECKING:
    from typing import Any


@cache
def _decoder() -> msgspec.json.Decoder[Speech]:
    return msgspec.json.Decoder(Speech)  # made for reading alone: it looks through all types


def to_json(speech: Speech, indent: int | None = None) -> str:
    """One JSON object; on one line, or indented by `indent` spaces."""
    encoded = msgspec.json.encode(speech)
    if indent:
        encoded = msgspec.json.format(encoded, indent=indent)
    return encoded.decode("utf-8")


def from_json(text: str | bytes) -> Speech:
    """The speech that `to_json` wrote. Raises SpeechParseError where the JSON is not of the schema."""
    try:
        return _decoder().decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SpeechParseError(f"this is not a speech in speechparse's JSON: {error}") from error


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one speech."""
    found = msgspec.json.schema(Speech)
    found["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    found["title"] = "speechparse speech"
    return found
