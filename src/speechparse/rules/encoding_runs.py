"""ENC: whole runs that were decoded with the wrong encoding."""

from __future__ import annotations

from itertools import accumulate

from speechparse.grammar.bigrams import UNSEEN_COMMON, Habits, alone, bits, cost, folded
from speechparse.grammar.gbk import character, decoded
from speechparse.grammar.script import script_of
from speechparse.rules.rule import Evidence, Safety, hit, miss, rule
from speechparse.text import Edit, Pattern, odd_characters, split_lines
from speechparse.values import TYPE_CHECKING, NamedTuple, cache, counted

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator
    from typing import Any

    from speechparse.grammar.misread import Restored

UTF8_RUN = Pattern(rb"(?:[\xe2-\xe9\xef][\x80-\xbf]{2}|[\xc2-\xdf][\x80-\xbf]){3,}")  # type: ignore[arg-type]
THREE_BYTES = Pattern(rb"[\xe2-\xef][\x80-\xbf]{2}")  # type: ignore[arg-type]
WIDE_RUN = Pattern(r"[^\x00-\x7f]+")
LINE = Pattern(".*")
FEWEST_TRIPLES = 3  # two could be chance: clean GBK text holds pairs that are UTF-8 once in 10,000 characters
FEWEST_SIGNS = 2  # that three such characters show
# Where bytes are gone: a page shows so many characters whole, and a piece may lack bytes in this share of its characters (an
# eighth do). Of 13,753 such characters of clean speeches .92 are restored and .006 read wrongly where a reading must be so
# many bits likelier than any other; the others are left as U+FFFD.
FEWEST_RESTORED, LOST_SHARE, SURE_BITS = 12, 0.4, 7.0
LIKELIER_BITS = 4.0  # so much likelier is what a piece of such a page stood for than what it shows
MISREAD = Pattern(r"[^\x00-\x7f](?:[^\x00-\x7f]|\?)*")
MOST_MISREAD = 200_000  # characters of a page that are read so: some 20 µs each
# Windows-1252 shows these bytes as characters above Latin-1, and leaves five as control characters.
SHOWN_BY_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
HIGH = "\x80-\xff" + SHOWN_BY_WINDOWS
LATIN_UTF8 = Pattern(rf"(?:[\xe2-\xe9\xef][{HIGH}]{{2}}|[\xc2-\xdf][{HIGH}])+")
LATIN_LEADS = frozenset("âãäåæçèéï")  # E2 to E9 and EF, one of which every Han character and mark begins with
# GBK read byte by byte; pairs that happened to be UTF-8 were read as such (U+00C0–U+07FF).
LATIN_GBK = Pattern(rf"[{HIGH}\u0100-\u07ff][ -~{HIGH}\u0100-\u07ff]*[@-~{HIGH}\u0100-\u07ff]")
HIGH_SIGN = Pattern(rf"[{HIGH}\u0100-\u07ff]")
FALLEN_BACK = Pattern(rf"(?![{SHOWN_BY_WINDOWS}])[\u0100-\u07ff]")
# Bits a character of the restored run may cost: official prose costs 5–7, colloquial up to 10, chance Han over 16.
PLAIN_BITS = 12.5
FEWEST_HIGH, HIGH_SHARE = 6, 0.5
LONGEST_DOUBTED = 100_000  # characters of one line: some 12 µs each, so about a second
PROSE_BITS = 8.5  # what nine in ten paragraphs of clean speeches stay below: no other reading need be looked for
ASCII_END = 0x80
PATHS = 4  # readings kept of a run whose bytes are in doubt


@cache
def _utf8_leads() -> frozenset[str]:
    """Characters that the first two bytes of a UTF-8 Han character or mark make in GBK, without those that are common."""
    blocks = map(chr, range(0x4E00, 0xA000, 0x40))  # in each all have the same first two bytes
    return frozenset("锛銆鈥" + decoded(b"".join([block.encode()[:2] for block in blocks])))


@cache
def _utf8_signs() -> Pattern:
    return Pattern(f"[{''.join(sorted(_utf8_leads()))}]")


def _is_plain(text: str) -> bool:
    """Whether a restored run reads like prose."""
    return cost(folded("\n" + text)) <= PLAIN_BITS * len(text)


@rule(
    "ENC101",
    "utf8-read-as-gbk",
    safety=Safety.SAFE,
    cases=[
        hit("今天鎴戜滑鐨勫浗瀹跺ソ", "今天我们的国家好"),
        hit(
            "鎴戜滑璁ㄨ\ufffd轰粖骞寸殑宸ヤ綔锛屽畬鎴愬悇椤规敼闈╀换鍔°\ufffd\ufffd\n璋㈣阿澶у\ufffd讹紒",
            "我们讨论今年的工作，完成各项改革任务。\n谢谢大家！",
        ),
        miss("涓涓细流汇成浜河"),
    ],
)
def utf8_read_as_gbk(text: str, page: Evidence) -> Iterator[Edit]:
    """UTF-8 was read as GBK: 我们 is shown as 鎴戜滑.

    The bytes are still there, so the run is encoded back and read as UTF-8, once a round. Only runs that are UTF-8
    throughout and then read like prose, or like the same fault again, are taken. On a page with such runs those are read
    too of which a byte is gone (锛� is a mark without its last one): the characters beside it tell which it was, or it is
    left as U+FFFD.

    Risk: none known.  Source: GB 18030, RFC 3629.
    """
    # Genuine text holds some of the signs (涓, 锦): what is asked for is a line that holds several.
    starts = counted(text.rfind("\n", 0, sign.start()) + 1 for sign in _utf8_signs().finditer(text))
    found: list[Edit] = []
    for start, count in starts.items():
        line = LINE.match(text, start)
        if line and count >= FEWEST_SIGNS:
            for piece in WIDE_RUN.finditer(line[0]):
                found += _utf8_runs(piece[0], start + piece.start())
    if sum([len(edit.new) for edit in found]) >= FEWEST_RESTORED:
        incomplete = list(_incomplete_runs(text, "".join([edit.new for edit in found])))
        taken = {at for edit in incomplete for at in range(edit.start, edit.end)}
        found = [*incomplete, *(edit for edit in found if edit.start not in taken and edit.end - 1 not in taken)]
    yield from found


class _MisreadPage(NamedTuple):
    """What those runs of a misread page say that hold all their bytes."""

    charset: str
    habits: Habits


def _incomplete_runs(text: str, whole: str) -> Iterator[Edit]:
    """The edits of a misread page, pieces of which bytes are gone among them; `whole`: what others stood for."""
    from speechparse.grammar.misread import UNKNOWN, with_marks  # few pages need it

    page = _MisreadPage("big5" if script_of(whole) == "hant" else "gb2312", Habits(whole))
    for line in split_lines(text[:MOST_MISREAD]):
        pieces = [
            (piece, found) for piece in MISREAD.finditer(line.text) if (found := _reading(line.text, piece, page))
        ]
        shown = [(piece.start(), piece[0], found.text) for piece, found in pieces]
        gaps: dict[int, tuple[str, ...]] = {}
        drift = 0
        for (start, old, new), (_, found) in zip(shown, pieces, strict=True):
            gaps |= {start + drift + at: options for at, options in found.gaps.items()}
            drift += len(new) - len(old)
        filled = with_marks(_replaced(line.text, shown), gaps)
        drift = 0
        for start, old, new in shown:
            new = filled[start + drift : start + drift + len(new)]
            drift += len(new) - len(old)
            if new.strip(UNKNOWN):  # else what is shown says as much
                yield Edit(line.start + start, old, new)


def _replaced(text: str, pieces: Iterable[tuple[int, str, str]]) -> str:
    done, found = 0, []
    for start, old, new in pieces:
        found += [text[done:start], new]
        done = start + len(old)
    return "".join([*found, text[done:]])


def _reading(line: str, piece: re.Match[str], page: _MisreadPage) -> Restored | None:
    """What a piece of a misread page stood for, None where it was not misread."""
    from speechparse.grammar.misread import restored

    start, end = piece.span()
    found = restored(
        piece[0], line[start - 1 : start], line[end : end + 1], charset=page.charset, sure=SURE_BITS, habits=page.habits
    )
    if not found:
        return None
    size = found.whole + found.lost
    is_likelier = found.cost < cost(folded(f"\n{piece[0]}")) - LIKELIER_BITS
    return found if is_likelier and found.lost <= LOST_SHARE * size + 1 else None


def _utf8_runs(piece: str, offset: int) -> Iterator[Edit]:
    """The edits of a piece without ASCII, at `offset` of the page: no run reaches beyond it."""
    data = _gbk(piece)
    runs = list(UTF8_RUN.finditer(data))
    places = _places(piece) if runs else {}
    for run in runs:
        for start, stop in _on_borders(run, places):
            restored = data[start:stop].decode("utf-8", "ignore")
            shown = piece[places[start] : places[stop]]
            if len(restored) >= FEWEST_TRIPLES and (_is_plain(restored) or not _utf8_leads().isdisjoint(restored)):
                yield Edit(offset + places[start], shown, restored)


def _gbk(shown: str) -> bytes:
    """The bytes that were shown so; € stood for a byte that GBK does not use."""
    return b"\x80".join([each.encode("gb18030", "ignore") for each in shown.split("€")])


@cache
def _size(char: str) -> int:
    return len(_gbk(char))


def _places(piece: str) -> dict[int, int]:
    """Where each character of `piece` begins in its bytes: its place, by the place of its first byte."""
    return {place: at for at, place in enumerate(accumulate(map(_size, piece), initial=0))}


def _on_borders(run: re.Match[Any], places: dict[int, int]) -> Iterator[tuple[int, int]]:
    """The longest part of a UTF-8 run that begins and ends between shown characters, with a Han character or a mark.

    Two bytes at its border are a clean character beside the run that looks like UTF-8 (小 is D0 A1).
    """
    pieces = [piece.span() for piece in THREE_BYTES.finditer(run[0])]
    starts = [run.start() + start for start, _ in pieces if run.start() + start in places]
    ends = [run.start() + end for _, end in pieces if run.start() + end in places]
    yield from zip(starts[:1], ends[-1:])  # noqa: B905 - either may be empty


@rule(
    "ENC102",
    "utf8-read-as-latin",
    safety=Safety.SAFE,
    cases=[hit("æˆ‘ä»¬", "我们"), hit("ä¸\xadå\x9b½ï¼\x8c", "中国，"), miss("Café à la crème"), miss("“Müller”")],
)
def utf8_read_as_latin(text: str, page: Evidence) -> Iterator[Edit]:
    """UTF-8 was read as Latin-1 or Windows-1252: 我们 is shown as æˆ‘ä»¬.

    Risk: none known: two such characters never follow these letters in any language.  Source: RFC 3629, WHATWG Encoding.
    """
    if page.fact(odd_characters).isdisjoint(LATIN_LEADS):
        return
    for found in LATIN_UTF8.finditer(text):
        restored = _latin_bytes(found[0]).decode("utf-8", "replace")
        if "\ufffd" not in restored and any(each >= "\u2000" for each in restored) and _is_usual(restored):
            yield Edit(found.start(), found[0], restored)


def _is_usual(restored: str) -> bool:
    """Whether a run is long enough to be no chance, or holds only characters that official prose uses."""
    return len(restored) > FEWEST_TRIPLES or all(alone(each) < UNSEEN_COMMON for each in folded(restored))


def _latin_bytes(shown: str) -> bytes:
    """The bytes of a run of Latin-1 or Windows-1252."""
    return b"".join(map(_latin_byte, shown))


@cache
def _latin_byte(shown: str) -> bytes:
    """The byte that Latin-1 or Windows-1252 shows so; empty where there is none."""
    return shown.encode("cp1252" if shown in SHOWN_BY_WINDOWS else "latin-1", "ignore")


@rule(
    "ENC103",
    "gbk-read-as-latin",
    safety=Safety.SAFE,
    cases=[
        hit("ÎÒÃÇµÄ¹ú¼Ò", "我们的国家"),
        hit("ÖйúÌØÉ«Éç»áÖ÷Òå", "中国特色社会主义"),
        miss("Привет, товарищи"),
        miss("ÀÁÂÃÄÅ"),
        miss("有事?shēng)r"),
    ],
)
def gbk_read_as_latin(text: str, page: Evidence) -> Iterator[Edit]:
    """GBK was read as Latin-1, or as UTF-8 with Latin-1 where it was not valid: 我们 is shown as ÎÒÃÇ.

    Risk: none known: the run must be GBK throughout and read like prose.  Source: GBK; CESU-8 fall-back of readers.
    """
    if not HIGH_SIGN.search("".join(page.fact(odd_characters))):
        return
    for found in LATIN_GBK.finditer(text):
        # Toned pinyin, words and names of other languages have few such characters.
        if len(HIGH_SIGN.findall(found[0])) < max(FEWEST_HIGH, HIGH_SHARE * len(found[0])):
            continue
        restored = gbk_of_latin(found[0])
        if restored and _is_plain(restored):
            yield Edit(found.start(), found[0], restored)


class _Path(NamedTuple):
    """The best reading so far that leaves the byte `lead` (0: none) over."""

    cost: float
    last: str
    lead: int
    text: tuple[Any, str]  # the pieces as pairs of what came before and the last one


def gbk_of_latin(shown: str) -> str:
    """The GBK text whose bytes a reader showed as `shown`, one by one or as UTF-8 where two were that; "" if none.

    A pair from C2 A1 to C3 BF was shown as one character of Latin-1, like a byte by itself: of both readings of each
    such character the likelier is taken.
    """
    simple = _simply_read(shown)
    if not FALLEN_BACK.search(shown) or cost(folded(simple)) < PROSE_BITS * len(simple):
        return simple
    if len(shown) > LONGEST_DOUBTED:
        return ""
    paths = [_Path(0.0, "\n", 0, ((), ""))]
    for each in shown:
        found: dict[tuple[int, str], _Path] = {}
        for data in _bytes_behind(each):
            for path in paths:
                _keep_better(found, _read(path, data))
        paths = sorted(found.values())[:PATHS]
    whole = [path for path in paths if not path.lead]
    return _joined(whole[0].text) if whole else ""


def _simply_read(shown: str) -> str:
    """The GBK text of `shown` where every Latin-1 character is one byte and every other one two of UTF-8; "" if none."""
    data = b"".join(_bytes_behind(each)[0] for each in shown)
    try:
        return data.decode("gbk")
    except UnicodeDecodeError:
        return ""


def _bytes_behind(shown: str) -> list[bytes]:
    """The bytes that a reader may have shown so: one of Latin-1 or Windows-1252, two of UTF-8."""
    return [data for data, size in ((_latin_byte(shown), 1), (shown.encode(), 2)) if len(data) == size]


def _read(path: _Path | None, data: bytes) -> _Path | None:
    for byte in data:
        if path is None:
            return None
        if path.lead or byte < ASCII_END:
            char = character(path.lead, byte) if path.lead else chr(byte)
            path = _with(path, char) if char else None
        else:
            path = path._replace(lead=byte)
    return path


def _with(path: _Path, char: str) -> _Path:
    token = folded(char)
    return _Path(path.cost + bits(path.last, token), token, 0, (path.text, char))


def _keep_better(found: dict[tuple[int, str], _Path], path: _Path | None) -> None:
    if path and ((path.lead, path.last) not in found or path.cost < found[path.lead, path.last].cost):
        found[path.lead, path.last] = path


def _joined(pieces: tuple[Any, ...]) -> str:
    found = []
    while pieces:
        pieces, piece = pieces
        found.append(piece)
    return "".join(reversed(found))
