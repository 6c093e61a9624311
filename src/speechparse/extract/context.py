"""What holds for text at one place of a page, found from the elements around it."""

from __future__ import annotations

from speechparse.extract.markup import (
    BOLD,
    BY_SIZE,
    CODE,
    COVERING,
    HARD,
    HEADINGS,
    INLINE,
    KEPT_SPACE,
    KINDS,
    PLAIN,
    REGION_TAGS,
    SHOWN_AS,
    SPACED,
    look_of,
    region_of,
)
from speechparse.text import Hint
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# What becomes of the text of an element; from SKIP on the elements inside it are not looked at.
SHOWN, HIDDEN, TITLE, LINKED_DATA, SHEET, SKIP, COVERED = range(7)

# Elements of which other attributes count than those of all the others.
ODD = frozenset(("script", "style", "marquee"))


class Fields(NamedTuple):
    """What distinguishes one context from another."""

    mode: int = SHOWN
    block: str = ""
    level: int = 0
    bold: bool = False
    centered: bool = False
    link: bool = False
    spaced: bool = False
    host: str = ""
    region: str = ""
    hidden_by: int = SHOWN_AS
    display: int | None = None  # as in `Look`


class Context:
    """What holds for text at one place of the page; `moves` leads to the contexts of the elements inside."""

    __slots__ = ("bold", "display", "fields", "hint", "host", "link", "mode", "moves", "spaced")

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        self.mode = fields.mode
        self.bold = fields.bold
        self.link = fields.link
        self.host = fields.host
        self.spaced = fields.spaced
        self.display = fields.display
        self.moves: dict[object, Context] = {}
        hosts = (self.host,) if self.host else ()
        self.hint = Hint(
            fields.block,
            fields.level,
            fields.bold,
            fields.centered,
            float(fields.link),
            fields.mode == HIDDEN,
            fields.region,
            hosts,
        )


MAX_CONTEXTS = 2_000
MAX_MOVES = 20_000
LONG_STYLE = 500


class Contexts:
    """The contexts met so far; kept from page to page, as pages of one site are made of the same elements."""

    __slots__ = ("made", "moves", "root")

    def __init__(self) -> None:
        self.root = Context(Fields())
        self.made = {self.root.fields: self.root}
        self.moves = 0


_KNOWN = [Contexts()]


def known_contexts() -> Contexts:
    """The contexts to start a page with; begun anew when they have grown large."""
    if _KNOWN[0].moves >= MAX_MOVES // 2:
        _KNOWN[0] = Contexts()
    return _KNOWN[0]


def inside(
    outer: Context, known: Contexts, key: object, tag: str, attributes: Mapping[str, str], hidden: bool
) -> Context:
    """The context inside an element, remembered for all elements with the same `key` at such a place.

    `hidden`: a style sheet hides it, which the key says, too.
    """
    fields = _fields(outer.fields, key, tag, attributes)
    if hidden and fields.mode == SHOWN:
        fields = fields._replace(mode=HIDDEN, hidden_by=HARD)
    new = known.made.get(fields)
    if new is None:
        new = Context(fields)
        if len(known.made) < MAX_CONTEXTS:
            known.made[fields] = new
    if known.moves < MAX_MOVES and len(attributes.get("style", "")) < LONG_STYLE:
        known.moves += 1
        outer.moves[key] = new
    return new


def _fields(outer: Fields, key: object, tag: str, attributes: Mapping[str, str]) -> Fields:
    look = look_of(attributes["style"]) if "style" in attributes else PLAIN
    mode, hidden_by = _mode(outer.mode, tag, attributes), outer.hidden_by
    if mode == HIDDEN and (hidden_by in look.taken_back or (hidden_by == BY_SIZE and _may_be_sized(tag, attributes))):
        mode, hidden_by = SHOWN, SHOWN_AS
    if mode == SHOWN and (look.hidden or "hidden" in attributes or _is_speck(tag, attributes)):
        mode, hidden_by = HIDDEN, look.hidden or HARD
    is_link = tag == "a"
    return Fields(
        mode,
        tag if tag in KINDS or mode >= LINKED_DATA else outer.block,
        HEADINGS.get(tag, 0) or outer.level,
        outer.bold or tag in BOLD or look.bold,
        tag == "center" or look.centered or _aligned(tag, attributes.get("align"), outer.centered),
        outer.link or (is_link and "href" in attributes),
        outer.spaced or tag in KEPT_SPACE or look.spaced,
        key[2] if is_link and isinstance(key, tuple) else outer.host,
        REGION_TAGS.get(tag) or _named_region(attributes) or outer.region,
        hidden_by,
        None if KINDS.get(tag, INLINE) > SPACED else look.display,
    )


def _may_be_sized(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether a sheet that is not read may give an element a size: blocks of no size are a way to close gaps between parts."""
    return KINDS.get(tag, INLINE) != INLINE and ("class" in attributes or "id" in attributes)


def _mode(outer: int, tag: str, attributes: Mapping[str, str]) -> int:
    if tag == "style":
        return SHEET if attributes.get("media", "").strip().lower() in ("", "all", "screen") else SKIP
    if tag in CODE:
        return LINKED_DATA if attributes.get("type", "").lower() == "application/ld+json" else SKIP
    if tag in COVERING:
        return COVERED
    if tag == "title":
        return TITLE
    return HIDDEN if tag == "noscript" else outer


def _aligned(tag: str, align: str | None, outer: bool) -> bool:
    # A table is set in the middle of the page by it, not the words in its cells.
    return outer if align is None or tag == "table" else align.lower() in ("center", "middle")


def _named_region(attributes: Mapping[str, str]) -> str:
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".strip()
    return region_of(names) if names else ""


def _is_speck(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether a marquee is too small to be seen: the oldest way to hide links."""
    if tag != "marquee":
        return False
    return any(
        attributes.get(side, "99").rstrip("px").strip() in ("0", "1", "2", "3", "4", "5")
        for side in ("width", "height")
    )


def mixed_hint(pieces: list[str], contexts: list[Context]) -> Hint:
    """The hint of a line whose parts stand in different elements."""
    total = linked = bold = 0
    hosts: dict[str, None] = {}
    for piece, context in zip(pieces, contexts, strict=True):
        size = len(piece.strip())
        total += size
        linked += size if context.link else 0
        bold += size if context.bold else 0
        if context.host:
            hosts[context.host] = None
    first = contexts[0].fields
    share = linked / total if total else 0.0
    return Hint(first.block, first.level, bold == total, first.centered, share, False, first.region, tuple(hosts))


def joined_hint(lines: list[str], hints: list[Hint]) -> Hint:
    """The hint of a row."""
    total = sum(map(len, lines))
    share = sum(hint.link_share * len(line) for line, hint in zip(lines, hints, strict=True)) / total
    hosts = tuple(dict.fromkeys(host for hint in hints for host in hint.hosts))
    return hints[0]._replace(
        tag="tr",
        bold=all(h.bold for h in hints),
        centered=all(h.centered for h in hints),
        link_share=share,
        hosts=hosts,
    )
