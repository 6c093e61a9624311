"""The edit log as JSON: one object a document, enough to give the input back byte for byte."""

from __future__ import annotations

import base64
import json
import zlib
from hashlib import sha256

from speechparse.errors import LogMismatchError
from speechparse.text import Edit, EditLog, Pass, digest_of, undo_edits
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

LOG_VERSION = 1


def to_log(name: str | None, data: bytes, encoding: str, source: str, result: str, log: EditLog) -> str:
    """One line of JSON: the passes from `source` (the decoded or extracted text) to `result`, and the way to `data`.

    Where `source` encoded again is not `data` (HTML, a byte-order mark, bytes that were no text), the log holds `data`
    itself, compressed: the promise is the input byte for byte.
    """
    entry: dict[str, Any] = {
        "log_version": LOG_VERSION,
        "name": name,
        "input_sha256": sha256(data).hexdigest(),
        "encoding": encoding,
        "source_sha256": log.digest,
        "result_sha256": digest_of(result),
        "passes": [
            {"rule": made.code, "edits": [[edit.start, edit.old, edit.new] for edit in made.edits]}
            for made in log.passes
        ],
    }
    if not _encodes_to(source, encoding, data):
        entry["input"] = base64.b64encode(zlib.compress(data)).decode("ascii")
    return json.dumps(entry, ensure_ascii=False)


def _encodes_to(source: str, encoding: str, data: bytes) -> bool:
    try:
        return source.encode(encoding) == data
    except (UnicodeEncodeError, LookupError):
        return False


def undo_log(result: str, lines: str) -> bytes:
    """The input bytes of the document whose result is `result`, from a log of one or more documents.

    Raises LogMismatchError when no entry of the log belongs to `result`, or the log is damaged.
    """
    digest = digest_of(result)
    for entry in map(_entry, filter(str.strip, lines.splitlines())):
        if entry["result_sha256"] == digest:
            return _input_of(entry, result)
    raise LogMismatchError(
        "no entry of this log belongs to this text (it was changed, or not written by clean --whole --log)"
    )


def _entry(line: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
        if entry["log_version"] != LOG_VERSION:
            raise LogMismatchError(f"the log is of version {entry['log_version']}, this program reads {LOG_VERSION}")
        return {**entry, "result_sha256": str(entry["result_sha256"])}
    except (ValueError, KeyError, TypeError) as error:
        raise LogMismatchError("the log is not one that clean --log wrote, or it is damaged") from error


def _input_of(entry: dict[str, Any], result: str) -> bytes:
    try:
        if "input" in entry:
            data = zlib.decompress(base64.b64decode(entry["input"]))
        else:
            passes = tuple(Pass(each["rule"], tuple(Edit(*edit) for edit in each["edits"])) for each in entry["passes"])
            data = undo_edits(result, EditLog(entry["source_sha256"], passes)).encode(entry["encoding"])
    except (ValueError, KeyError, TypeError, LookupError, zlib.error) as error:
        raise LogMismatchError("the log is damaged") from error
    if sha256(data).hexdigest() != entry["input_sha256"]:
        raise LogMismatchError("the log does not lead back to the input it names: one of the two was changed")
    return data
