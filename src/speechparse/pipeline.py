"""The walk of one page; the only module that knows the order of the stages."""

from __future__ import annotations

from os import PathLike, fspath
from time import monotonic

from speechparse.account import Account
from speechparse.build import build
from speechparse.decode import Decoded, decode
from speechparse.errors import DecodeError, check_bytes, check_time
from speechparse.extract import extract, may_be_wrapped
from speechparse.flag import flag, page_findings
from speechparse.grammar.script import script_of
from speechparse.label import label
from speechparse.model import Label, Source, Speech
from speechparse.render.plain import to_text
from speechparse.repair import Decisions, Repaired, repair
from speechparse.rules import selected
from speechparse.text import Extracted, Flag, Notice, PageMeta, digest_of, sha256_of, split_lines, without_surrogates
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


class Decision(NamedTuple):
    """A reviewer's word on one repair or suggestion, named as in the JSON; `accept` False takes it back."""

    rule: str
    line: int
    column: int
    before: str
    accept: bool


class Options(NamedTuple):
    """What a caller may choose; `select` and `ignore` are prefixes of rule codes."""

    encoding: str | None = None
    kind: str | None = None  # "html" or "text"; None: the text decides
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    unsafe: bool = False
    keep_spam: bool = False
    script: str = "keep"  # or "hans", "hant": the script of the output; needs the extra `script`
    decisions: Mapping[str, Sequence[Decision]] = {}  # by SHA-256 of the input
    # Limits: a document beyond one of them raises LimitError. A speech of a day has some 300 kB.
    max_bytes: int = 64 * 1024 * 1024  # of the input and of what it unpacks to
    max_depth: int = 1_000_000  # levels of elements
    max_seconds: float = 60.0


class Walk(NamedTuple):
    """One document with what every stage gave: for commands that show more than the speech."""

    decoded: Decoded
    extracted: Extracted
    repaired: Repaired
    account: Account
    flags: tuple[Flag, ...]
    labels: tuple[Label, ...]
    speech: Speech
    output: Repaired  # `repaired` in the script that was asked for


DEFAULTS = Options()


def parse(source: bytes | str | Path, options: Options = DEFAULTS, *, name: str | None = None) -> Speech:
    """The speech in `source`: bytes of a page or dump, its text as `str`, or a `Path` to read.

    Raises DecodeError, ExtractError (a limit), OSError (a path that cannot be read).
    """
    return walk(source, options, name=name).speech


def clean(source: bytes | str | Path, options: Options = DEFAULTS) -> str:
    """The speech in `source` as clean text; raises as `parse` does."""
    return to_text(parse(source, options))


def load(text: str | bytes) -> Speech:
    """A speech from the JSON that `to-json` wrote. Raises SpeechParseError where it is not of the schema."""
    from speechparse.render.json import from_json  # the JSON library is imported only for JSON

    return from_json(text)


def walk(source: bytes | str | Path, options: Options = DEFAULTS, *, name: str | None = None) -> Walk:
    """The speech in `source` and what every stage gave."""
    if isinstance(source, PathLike):
        name = name or fspath(source)
        with open(source, "rb") as stream:  # one byte beyond the limit shows that there is too much
            source = stream.read(options.max_bytes + 1)
    if not isinstance(source, str | bytes):
        raise TypeError(f"a page is given as bytes, text or a path, not as {type(source).__name__}")
    deadline = monotonic() + options.max_seconds
    check_bytes(len(source), options.max_bytes)
    if isinstance(source, str):
        decoded = _given(source)
        digest = digest_of(source)
    else:
        decoded = _opened(source, options)
        digest = sha256_of(source)
    if not decoded.text.strip():
        raise DecodeError("there is no text in it")
    return _walk_text(decoded, digest, options, name, deadline)


def _given(text: str) -> Decoded:
    """Text as it was given; halves of surrogate pairs are put together, one alone is a loss."""
    whole = without_surrogates(text)
    if whole is text:
        return Decoded(text, "utf-8", "given as text")
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    notice = Notice("surrogates", "the text held code points that are no characters; each that stood alone is U+FFFD")
    return Decoded(whole, "utf-8", "given as text", notices=(notice,))


def _opened(data: bytes, options: Options) -> Decoded:
    """The text of the page in `data`, which may be packed, a saved mail or a field of JSON."""
    if not may_be_wrapped(data):
        return decode(data, options.encoding)
    from speechparse.extract.container import unwrap

    page, charset, wrapper, meta = unwrap(data, options.max_bytes)
    if isinstance(page, str):
        return Decoded(page, "utf-8", f"a field of {wrapper}", meta=meta)
    decoded = decode(page, options.encoding, charset)
    return decoded._replace(evidence=f"{decoded.evidence}, in {wrapper}") if wrapper else decoded


def _walk_text(decoded: Decoded, digest: str, options: Options, name: str | None, deadline: float) -> Walk:
    extracted = extract(decoded.text, options.kind, max_depth=options.max_depth, deadline=deadline)
    if any(decoded.meta):
        # What the page itself says comes first.
        own = extracted.meta
        extracted = extracted._replace(
            meta=PageMeta(*(mine or given for mine, given in zip(own, decoded.meta, strict=True)))
        )
    repaired = repair(
        extracted.text,
        selected(options.select, options.ignore),
        unsafe=options.unsafe,
        published=extracted.meta.published,
        decisions=_decisions(options.decisions.get(digest), extracted.text),
        between=lambda: check_time(deadline),
    )
    check_time(deadline)
    account = Account(extracted, repaired)
    hints = account.hints()
    flags = flag(repaired.text, hints, original=extracted.text)
    check_time(deadline)
    labels = label(repaired.text, hints, () if options.keep_spam else flags, extracted.meta)
    source = Source(name, extracted.kind, decoded.encoding, script_of(repaired.text), digest, len(extracted.text))
    speech = build(labels, source, extracted.meta)
    notices = (
        *decoded.notices,
        *extracted.notices,
        *page_findings(repaired.text, flags, original=extracted.text),
    )
    account.enter(speech, flags, notices)
    output = repaired
    if options.script != "keep":
        from speechparse.conversion import convert, convert_speech

        output = convert(repaired, options.script)
        convert_speech(speech, options.script)
    return Walk(decoded, extracted, repaired, account, flags, labels, speech, output)


def _decisions(decided: Sequence[Decision] | None, text: str) -> Decisions | None:
    """A reviewer's decisions with offsets instead of lines and columns."""
    if not decided:
        return None
    lines = split_lines(text)
    keys = {
        (each.rule, lines[each.line - 1].start + each.column - 1, each.before): each.accept
        for each in decided
        if 0 < each.line <= len(lines)
    }
    accepted = frozenset(key for key, accept in keys.items() if accept)
    return Decisions(frozenset(keys) - accepted, accepted)
