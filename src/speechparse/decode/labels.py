"""Names of encodings: what labels mean, what a page declares."""

from __future__ import annotations

import codecs

from speechparse.text import Pattern

GB18030 = "gb18030"
BIG5 = "big5-hkscs"

# https://encoding.spec.whatwg.org/#names-and-labels, the rows a Chinese page can carry; Latin-1 is what servers and
# editors write by default. Other labels go to Python's own table.
LABELS = {
    **dict.fromkeys(
        "gb2312 gbk x-gbk gb_2312 gb_2312-80 csgb2312 csiso58gb231280 iso-ir-58 chinese cp936 ms936 windows-936 "
        "x-cp20936 cp20936 euc-cn gb18030 gb-18030".split(),
        GB18030,
    ),
    **dict.fromkeys("big5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 cp950 big-5".split(), BIG5),
    **dict.fromkeys("utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8".split(), "utf-8"),
    **dict.fromkeys("utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2 csunicode".split(), "utf-16le"),
    **dict.fromkeys("iso-8859-1 iso8859-1 latin1 l1 ascii us-ascii windows-1252 cp1252".split(), "windows-1252"),
}
# What Python calls text encodings but a page cannot be in, or that carry state from one character to the next.
NOT_CHARSETS = ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7", "mbcs", "oem")
STATEFUL = ("iso2022", "hz")

DECLARED = Pattern(rb"""charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:-]{2,30})""")  # type: ignore[arg-type]
DECLARED_XML = Pattern(rb"""<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.:-]{2,30})""")  # type: ignore[arg-type]


def codec_of(label: str) -> str | None:
    """The encoding that a label means by the WHATWG table, else by Python's; None for an unknown one."""
    name = label.strip().lower()
    if name in LABELS:
        return LABELS[name]
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    usable = getattr(info, "_is_text_encoding", True) and info.name not in NOT_CHARSETS
    return info.name if usable and not info.name.startswith(STATEFUL) else None


def python_name(encoding: str) -> str:
    """What Python calls the encoding."""
    return "big5hkscs" if encoding == BIG5 else encoding


def declared_in(head: bytes) -> list[str]:
    """The encodings that the page says it is in, in order; a head put there by an archive may come first."""
    head = head.lower()
    found = [*DECLARED_XML.findall(head[:200]), *DECLARED.findall(head)]
    return [name for label in found if (name := codec_of(label.decode("ascii")))]
