"""The pages of a WARC file (ISO 28500), by FastWARC."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import IO, Any

from speechparse.batch.documents import READING, SKIPPED, Document, Failure, Item, printable, too_large
from speechparse.errors import SpeechParseError
from speechparse.resources import optional

PAGE_TYPES = ("text/", "application/xhtml", "application/xml")
OK = 200
CHUNK_HEAD = re.compile(rb"(?:\r\n)?([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n")


def pages_of(stream: IO[bytes], name: str, limit: int) -> Iterator[Item]:
    """The pages that a crawl received, by their address; other records are given as skipped.

    `name` stands for a record without an address. Raises OSError for a file that is no WARC or breaks off.
    """
    fastwarc = optional("fastwarc", "warc")
    kinds = fastwarc.WarcRecordType
    # No decoding by the library: with `auto_decode` (2.0.1) a record that breaks off is not told from a whole one, and
    # the iteration ends in silence after the first record that is chunked and compressed.
    for record in fastwarc.ArchiveIterator(stream, record_types=kinds.response | kinds.resource):
        yield _page(record, name, limit)


def _page(record: Any, archive: str, limit: int) -> Item:
    address = printable(record.headers.get("WARC-Target-URI") or f"{archive}@{record.stream_pos}")
    head = record.http_headers
    kind = (record.http_content_type if head else record.headers.get("Content-Type")) or "text/html"
    if head and head.status_code not in (None, OK):
        return Failure(address, SKIPPED, "NoPage", f"HTTP status {head.status_code}")
    if not kind.lower().startswith(PAGE_TYPES):
        return Failure(address, SKIPPED, "NoPage", f"content type {printable(kind)}")
    if record.content_length > limit:
        return too_large(address, limit)
    data = record.reader.read()
    if len(data) < record.content_length:
        return Failure(address, READING, "Truncated", f"the archive breaks off inside this record of {archive}")
    try:
        data = _decoded(data, head or {}, limit)
    except (zlib.error, OSError, ValueError, SpeechParseError) as error:
        return Failure(address, READING, type(error).__name__, str(error))
    return too_large(address, limit) if len(data) > limit else Document(address, data)


def _decoded(data: bytes, head: Any, limit: int) -> bytes:
    """The page behind its transfer and content encoding, at most `limit` + 1 bytes. Raises ValueError for an unknown one."""
    if "chunked" in (head.get("Transfer-Encoding") or "").lower():
        data = _joined(data)
    return _unpacked(data, (head.get("Content-Encoding") or ""), limit)


def _joined(data: bytes) -> bytes:
    """A chunked body (RFC 9112, 7.1) in one piece; one that only claims to be chunked as it is, as some archives store it."""
    pieces = []
    at = 0
    while (match := CHUNK_HEAD.match(data, at)) and (size := int(match[1], 16)):
        pieces.append(data[match.end() : match.end() + size])
        at = match.end() + size
    return b"".join(pieces) if match else data


def _unpacked(data: bytes, encoding: str, limit: int) -> bytes:
    coding = encoding.strip().lower()
    if coding in ("", "identity"):
        return data
    if coding in ("gzip", "x-gzip"):
        # Some archives keep the header and store the page already decoded.
        return zlib.decompressobj(31).decompress(data, limit + 1) if data[:2] == b"\x1f\x8b" else data
    if coding == "deflate":
        return _inflated(data, limit)
    if coding == "br":
        unpacked: bytes = optional("brotli", "warc").Decompressor().process(data, output_buffer_limit=limit + 1)
        return unpacked
    raise ValueError(f"content encoding {encoding} is not known")


def _inflated(data: bytes, limit: int) -> bytes:
    """Both streams that servers call deflate: with the zlib head of RFC 1950, and bare."""
    try:
        return zlib.decompressobj().decompress(data, limit + 1)
    except zlib.error:
        return zlib.decompressobj(-15).decompress(data, limit + 1)
