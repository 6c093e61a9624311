"""Parse events to lines: what a browser would show, with what the markup said of each line.

A parser (lxml's event interface on the hot path) calls `start`, `data`, `end` and `close`. No tree is built: depth costs
one list entry a level, and the limits of a tree (256 or 2,048 levels, 10 MB a node in libxml2) do not exist.
"""

from __future__ import annotations

from speechparse.errors import check_time
from speechparse.extract.context import (
    COVERED,
    HIDDEN,
    LINKED_DATA,
    ODD,
    SHEET,
    SKIP,
    Context,
    inside,
    joined_hint,
    known_contexts,
    mixed_hint,
)
from speechparse.extract.head import Head
from speechparse.extract.markup import BLOCK, BREAK, FACT, KINDS, ROW, SPACED
from speechparse.extract.spaces import WHITE_RUN, ZERO_WIDTH, collapsed, indented
from speechparse.extract.styles import Styles
from speechparse.text import Hint
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speechparse.extract.markers import Numbering

# Cells up to this length make a row, longer ones are paragraphs of a layout table (longest label or value in the
# tables of the labelled pages: 38).
MAX_ROW_CELL = 60


# A title may be two links, a menu has three and more; links of one character each are parts of a word.
FEWEST_SEAMS, SHORTEST_ENTRY = 2, 2


# A line below a picture is its caption up to this size.
LONGEST_CAPTION = 40
# Days in these parts of a page are those of other pages.
BESIDE = frozenset(("nav", "aside", "footer"))

LISTS = frozenset(("ol", "ul"))

# Elements that keep their white space and, but for <pre>, hold no markup.
SPACED_RAW = ("textarea", "xmp")


class TooDeepError(Exception):
    """Elements stand deeper than the reader was told to follow."""


class Reader:
    """Takes parse events; after `close`, `texts`, `hints` and `gaps` hold the lines, `head` what the page says of itself.

    `gaps[i]` is 2 where a browser leaves space above line i, else 1.
    """

    def __init__(self, max_depth: float, deadline: float, styles: Styles | None = None) -> None:
        self.texts: list[str] = []
        self.hints: list[Hint] = []
        self.gaps: list[int] = []
        self.head = Head()
        self.styles = styles or Styles()
        self.hides_late = False  # a sheet below text hides names that no sheet above it did
        self.size = 0  # bytes of the page in UTF-8
        self.swallowed_by: set[str] = set()  # elements that hold only code or a title, and held markup
        self.covered_by: set[str] = set()  # elements whose text is never shown and that held more than ASCII
        self._max_depth = max_depth
        self._deadline = deadline
        self._known = known_contexts()
        self._context = self._known.root
        self._stack: list[Context] = []
        self._gap = 0
        self._pieces: list[str] = []
        self._contexts: list[Context] = []
        self._seams: list[int] = []  # pieces where a link begins at the end of another
        self._hidden: list[str] = []
        self._hidden_contexts: list[Context] = []
        self._aside: list[str] = []
        self._rows: list[list[int]] = []
        self._lists: list[Numbering] = []
        self._pictured = -1  # which line comes straight below a picture
        self._marker = ""  # the number of an item whose text has not come yet

    # ---- events ----------------------------------------------------------------------------------------------

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        context = self._context
        stack = self._stack
        stack.append(context)
        if context.mode >= SKIP:
            return
        if len(stack) > self._max_depth:
            raise TooDeepError
        kind = KINDS.get(tag, 0)
        if kind >= BREAK:
            self._empty_element(kind, tag, attributes)
            return
        key: object = tag
        hidden = False
        if attributes:
            key = self._key(tag, attributes)
            if self.styles.hiding and self.styles.hide(attributes, kind > 0):
                hidden = True
                key = (*key, hidden)
        new = context.moves.get(key)
        if new is None:
            new = inside(context, self._known, key, tag, attributes, hidden)
        self._context = new
        if new.display is not None:
            kind = _displayed(kind, new.display)
        if kind:
            if new.mode == HIDDEN:
                self._finish_hidden()
            elif kind <= SPACED:
                if self._pieces:
                    self._finish()
                if kind > self._gap:
                    self._gap = kind
                if tag == "ol" or self._lists:
                    self._enter_list(tag, attributes)
            else:
                self._enter_table(kind)

    def data(self, text: str) -> None:
        context = self._context
        pieces = self._pieces
        if context.mode:
            self._unseen(context, text)
        elif pieces or not text.isspace() or text.strip(" \t\n\f\r"):
            if context.spaced:
                self._spaced(text)
            else:
                pieces.append(text)
                self._contexts.append(context)

    def end(self, tag: str) -> None:
        context = self._context
        self._context = outer = self._stack.pop()
        mode = context.mode
        if mode >= SKIP:
            return
        kind = KINDS.get(tag, 0)
        if context.display is not None and kind < BREAK:
            kind = _displayed(kind, context.display)
        if kind:
            if mode == HIDDEN:
                self._finish_hidden()
            elif kind <= SPACED:
                if self._pieces:
                    self._finish()
                if kind > self._gap:
                    self._gap = kind
                if self._lists and tag in LISTS:
                    self._lists.pop()
            elif kind == ROW:
                self._leave_row()
        if mode != outer.mode:
            self._surface(mode)

    def close(self) -> None:
        self._break(BLOCK)
        self._finish_hidden()

    def put_back(self, stand_ins: Mapping[str, str]) -> None:
        """Replaces the keys of `stand_ins` by their values in all that was read."""
        for stand_in, mark in stand_ins.items():
            self.texts = [text.replace(stand_in, mark) for text in self.texts]
            self.head.put_back(stand_in, mark)

    # ---- elements --------------------------------------------------------------------------------------------

    def _empty_element(self, kind: int, tag: str, attributes: Mapping[str, str]) -> None:
        if kind == BREAK:
            self._line_break()
        elif kind == FACT:
            self.head.note(tag, attributes)
        elif tag == "img":
            self._pictured = len(self.texts) + (1 if self._pieces else 0)

    def _key(self, tag: str, attributes: Mapping[str, str]) -> tuple[object, ...]:
        """All that tells the inside of this element from that of others with its tag."""
        get = attributes.get
        if tag == "a":
            href = get("href")
            if self._contexts and self._contexts[-1].link:
                self._seams.append(len(self._pieces))
            # Most links stay on the site: no scheme, no host.
            host = self.head.host_of(href) if href and "//" in href[:9] else ""
            return (tag, href is None, host, get("style"), get("class"), get("id"), get("hidden"))
        if tag in ODD:
            return (tag, *attributes.items())
        if tag == "time" and self._context.fields.region not in BESIDE:
            self.head.stamp(get("datetime"))
        return (tag, get("style"), get("class"), get("id"), get("align"), get("hidden"))

    # ---- text that is not shown ------------------------------------------------------------------------------

    def _unseen(self, context: Context, text: str) -> None:
        if context.mode == HIDDEN:
            if self._hidden or not text.isspace():
                self._hidden.append(text)
                self._hidden_contexts.append(context)
            return
        if context.mode == COVERED:
            if not text.isascii():
                self.covered_by.add(context.fields.block)
            return
        if context.mode != SKIP:
            self._aside.append(text)
        if "</" in text or "<p" in text or "<br" in text:
            self.swallowed_by.add(context.fields.block)

    def _surface(self, left: int) -> None:
        """Leaves an element whose text was not shown, or only its own way."""
        if left == HIDDEN:
            self._finish_hidden()
        elif self._aside:
            text = "".join(self._aside)
            self._aside.clear()
            if left == SHEET:
                known = len(self.styles.hiding)
                self.styles.read(text)
                self.hides_late = self.hides_late or (len(self.styles.hiding) > known and len(self.texts) > 0)
            elif left == LINKED_DATA:
                self.head.linked_data.append(text)
            elif not self.head.title:
                self.head.title = WHITE_RUN.sub(" ", text).strip()

    def _finish_hidden(self) -> None:
        if not self._hidden:
            return
        text = WHITE_RUN.sub(" ", "".join(self._hidden)).rstrip().lstrip(" ")
        if text:
            hosts = tuple(dict.fromkeys(context.host for context in self._hidden_contexts if context.host))
            hint = self._hidden_contexts[0].hint._replace(hosts=hosts)
            self._keep(text, hint, min(KINDS.get(hint.tag, BLOCK), SPACED))
        self._hidden.clear()
        self._hidden_contexts.clear()

    # ---- lines -----------------------------------------------------------------------------------------------

    def _break(self, gap: int) -> None:
        if self._pieces:
            self._finish()
        if gap > self._gap:
            self._gap = gap

    def _line_break(self) -> None:
        if self._context.mode == HIDDEN:
            self._finish_hidden()
        elif self._pieces:
            self._finish()
            self._gap = max(self._gap, 1)
        else:
            self._gap += 1

    def _spaced(self, text: str) -> None:
        """Text in which line ends count."""
        if "</" in text:
            self.swallowed_by.update(SPACED_RAW)
        first, *rest = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for at, piece in enumerate((first, *rest)):
            if at:
                self._line_break()
            if piece:
                self._pieces.append(piece)
                self._contexts.append(self._context)

    def _finish(self) -> None:
        """Makes a line of the pieces in hand."""
        pieces, contexts = self._pieces, self._contexts
        if self._seams:
            self._part_links()
        text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        first = contexts[0]
        if not first.spaced and ("\n" in text or "  " in text or "\t" in text or "\r" in text):
            text = collapsed(text)
        text = text.rstrip()
        if text and not (len(text) < 4 and text.strip(ZERO_WIDTH) == ""):
            if not first.spaced:
                text = text.lstrip(" ")
                if text[0] == "\xa0":
                    text = indented(text)
                if self._marker:
                    text = self._numbered(text)
            same = len(contexts) == 1 or contexts.count(first) == len(contexts)
            hint = first.hint if same else mixed_hint(pieces, contexts)
            if self._pictured == len(self.texts) and self._is_caption(text, hint):
                hint = hint._replace(region="caption")
            self._keep(text, hint, self._gap)
            self._gap = 0
        else:
            # Only no-break or wide spaces: an empty line that the page puts there on purpose.
            self._gap = SPACED
        pieces.clear()
        contexts.clear()

    def _is_caption(self, text: str, hint: Hint) -> bool:
        """Whether a line straight below a picture tells what it shows: short, in the middle, and below the headline."""
        if len(text) > LONGEST_CAPTION or not hint.centered or hint.bold or hint.level:
            return False
        return any(each.level for each in self.hints) or max(map(len, self.texts), default=0) > MAX_ROW_CELL

    def _part_links(self) -> None:
        """Puts a space between the entries of a line that is nothing but links: a browser's style sheet sets them apart."""
        pieces, seams = self._pieces, self._seams
        seams = [at for at in seams if at < len(pieces)]
        is_menu = len(seams) >= FEWEST_SEAMS and all(len(pieces[at]) >= SHORTEST_ENTRY for at in seams)
        if is_menu and all(context.link for context in self._contexts):
            for at in seams:
                if not pieces[at][0].isspace() and not pieces[at - 1][-1].isspace():
                    pieces[at] = " " + pieces[at]
        self._seams.clear()

    def _keep(self, text: str, hint: Hint, gap: int) -> None:
        self.texts.append(text)
        self.hints.append(hint)
        self.gaps.append(gap)
        if not len(self.texts) % 1024:
            check_time(self._deadline)

    # ---- lists -----------------------------------------------------------------------------------------------

    def _enter_list(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begins a list, or an item, whose number is put before its text."""
        if tag in LISTS:
            from speechparse.extract.markers import Numbering  # few pages have numbered lists

            self._lists.append(Numbering(tag, attributes))
        elif tag == "li":
            self._marker = self._lists[-1].marker(attributes)

    def _numbered(self, text: str) -> str:
        """The first line of an item behind its number; not where it has one of its own, or is an entry of a menu."""
        from speechparse.extract.markers import OWN_NUMBER

        marker, self._marker = self._marker, ""
        is_entry = self._contexts[0].link and not (self._lists and self._lists[-1].is_told)
        return text if is_entry or OWN_NUMBER.match(text) else marker + text.lstrip("\u3000 ")

    # ---- tables ----------------------------------------------------------------------------------------------

    def _enter_table(self, kind: int) -> None:
        self._break(BLOCK)
        if kind == ROW:
            self._rows.append([])
        elif self._rows:
            self._rows[-1].append(len(self.texts))

    def _leave_row(self) -> None:
        """Joins the cells of a row by tabs, where each holds one short line."""
        self._break(BLOCK)
        if not self._rows:
            return
        cells = self._rows.pop()
        end = len(self.texts)
        if len(cells) < 2 or end - cells[0] > len(cells) or end - cells[0] < 2:
            return
        first = cells[0]
        filled = [after > start for start, after in zip(cells, [*cells[1:], end], strict=True)]
        lines = self.texts[first:end]
        if (
            sum(filled) < len(lines)
            or max(map(len, lines)) > MAX_ROW_CELL
            or any(h.hidden for h in self.hints[first:end])
        ):
            return
        hint = joined_hint(lines, self.hints[first:end])
        gap = self.gaps[first]
        del self.texts[first:], self.hints[first:], self.gaps[first:]
        rest = iter(lines)
        columns = [next(rest) if has_text else "" for has_text in filled]
        self._keep("\t".join(columns).strip("\t"), hint, gap)
        self._gap = BLOCK  # the gap below a paragraph in a cell is inside the row


def _displayed(kind: int, display: int) -> int:
    """What an element does to the line where its style says how it is displayed: as a block it keeps its own gap."""
    return display and (kind or display)
