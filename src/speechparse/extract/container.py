"""What a page may be wrapped in: gzip, a saved mail or MHTML, a JSON field. The standard library suffices."""

from __future__ import annotations

from speechparse.errors import check_bytes
from speechparse.extract import GZIP, begins_as_json
from speechparse.text import PageMeta, Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

# The first lines of a saved mail or web archive: header fields, one of which says that it is one. A carriage return is read
# in one way only: with two, each line would double the ways to read the head.
MAIL = Pattern(
    rb"\A(?:[A-Za-z][\w-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){0,40}?(?i:mime-version):"  # type: ignore[arg-type]
)
# The line above a part, with the boundary, and the first field of the part.
PART = Pattern(rb"(?m)^--([^\s\"][^\r\n\"]{0,99})\r?\n(?=[Cc]ontent-)")  # type: ignore[arg-type]
HEADER = b'Content-Type: multipart/mixed; boundary="%b"\n\n--%b\n'
# Fields that hold a page, in the order in which they are believed.
PAGE_FIELDS = (
    "html", "raw_html", "rawHtml", "content_html", "content", "articleBody", "body", "full_text", "fulltext", "text",
    "article", "正文", "内容",
)  # fmt: skip
# Fields beside it, as crawlers name them, for what a page says of itself.
META_FIELDS = {
    "article_title": ("title", "headline", "article_title", "subject", "标题", "题目"),
    "published": (
        "published", "publish_time", "pub_time", "pubtime", "publishTime", "pubTime", "publish_date", "pub_date", "pubDate",
        "datePublished", "published_at", "release_time", "date", "time", "发布时间", "发布日期", "日期", "时间",
    ),
    "publisher": ("source", "publisher", "source_name", "来源"),
    "author": ("author", "作者"),
    "site": ("site", "site_name", "sitename", "website", "网站"),
}  # fmt: skip


class Unwrapped(NamedTuple):
    """What was inside: bytes or text, the charset that the wrapper names, and what the wrapper was ("" for none)."""

    data: bytes | str
    charset: str | None = None
    wrapper: str = ""
    meta: PageMeta = PageMeta()


def unwrap(data: bytes, max_bytes: int) -> Unwrapped:
    """The page in `data`, or `data` itself. Raises LimitError for one that unpacks to more than `max_bytes`."""
    wrapper = ""
    while data.startswith(GZIP) and wrapper.count("gzip") < 3:
        data = _gunzip(data, max_bytes)
        wrapper += "gzip "
    head = data[:4096]
    if b"ime-" in head.lower() and MAIL.search(head):
        inner, charset = _from_mail(data)
        return Unwrapped(inner, charset, wrapper + "saved page (MIME)")
    if begins_as_json(data):
        page = _from_json(data)
        if page is not None:
            return Unwrapped(page[0], None, wrapper + "JSON", page[1])
    return Unwrapped(data, None, wrapper.strip())


def _gunzip(data: bytes, max_bytes: int) -> bytes:
    """All members of a gzip file; one that is cut off gives what it holds."""
    import zlib

    pieces: list[bytes] = []
    size = 0
    while data.startswith(GZIP):
        unpacker = zlib.decompressobj(31)
        try:
            piece = unpacker.decompress(data, max_bytes - size + 1)
        except zlib.error:
            break
        pieces.append(piece)
        size += len(piece)
        check_bytes(size, max_bytes, "what the gzip file unpacks to")
        data = unpacker.unused_data
    return b"".join(pieces) if pieces else b""


def _from_mail(data: bytes) -> tuple[bytes, str | None]:
    """The first HTML part of a mail or MHTML file, else its first text part, else all of it."""
    try:
        return _text_part(data)
    except RecursionError:  # mails in mails, hundreds deep: nobody saved that
        return data, None


def _text_part(data: bytes) -> tuple[bytes, str | None]:
    from email import message_from_bytes

    whole = message_from_bytes(data)
    first = None if whole.is_multipart() else PART.search(data)
    if first and whole.get_content_maintype() == "multipart":  # its header names another boundary than its parts have
        boundary, _, rest = data[first.start() + 2 :].partition(b"\n")
        whole = message_from_bytes(HEADER % (boundary.strip(), boundary.strip()) + rest)
    parts = [part for part in whole.walk() if part.get_content_maintype() == "text"]
    pages = [part for part in parts if part.get_content_subtype() == "html"]
    for part in (*pages, *parts):
        body = part.get_payload(decode=True)
        if isinstance(body, bytes) and body.strip():
            return body, part.get_content_charset()
    return data, None


def _from_json(data: bytes) -> tuple[str, PageMeta] | None:
    import json

    try:
        root = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return _page_in(root)


def _page_in(root: Any) -> tuple[str, PageMeta] | None:
    """The page in a field of an object, of the first object of a list, or of an object inside (`{"data": {"html": …}}`),
    and what the fields beside it say of it."""
    if isinstance(root, list):
        root = root[0] if root else None
    if not isinstance(root, dict):
        return None
    for name in PAGE_FIELDS:
        if isinstance(root.get(name), str) and root[name].strip():
            return str(root[name]), meta_of(root)
    inner = (_page_in(value) for value in root.values() if isinstance(value, dict))
    return next((page for page in inner if page), None)


def meta_of(fields: Mapping[str, Any]) -> PageMeta:
    """What the fields of a record say of its page; those that are no text say nothing."""
    found = {}
    for name, keys in META_FIELDS.items():
        values = (fields.get(key) for key in keys)
        found[name] = next((value.strip() for value in values if isinstance(value, str) and value.strip()), "")
    return PageMeta(**found)
