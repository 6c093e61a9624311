"""The typed speech. Field comments name the TEI or Akoma Ntoso term.

Records, so that `clean` starts without a JSON library; `render/json.py` encodes, decodes and describes them.
Lines are 1-based lines of the input (a dump) or of the extracted text (HTML), columns 1-based code points.
"""

from __future__ import annotations

from speechparse.values import TYPE_CHECKING, Record, field

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA_VERSION = "1.0"


class Source(Record):
    """Where the document came from. `characters`: code points of the decoded or extracted text."""

    name: str | None
    kind: str  # "html" or "text"
    encoding: str
    script: str  # "hans", "hant", "mixed" or "none"
    sha256: str  # of the input bytes
    characters: int


class Header(Record):
    """What stands above the speech (TEI front, AKN preface)."""

    title: str | None = None  # docTitle
    subtitle: str | None = None
    site: str | None = None
    breadcrumbs: list[str] = field(default_factory=list)
    is_speech: bool = True
    occasion: str | None = None  # AKN: event
    genre: str | None = None
    venue: str | None = None
    publisher: str | None = None
    editors: list[str] = field(default_factory=list)
    document_number: str | None = None


class Role(Record):
    """One office a speaker holds (TEI roleName)."""

    organization: str | None
    position: str | None


class Speaker(Record):
    """Who speaks (TEI u/@who, AKN speech/@by); `raw` is what stands on the page."""

    name: str
    roles: list[Role] = field(default_factory=list)
    raw: str | None = None


class Dates(Record):
    """ISO 8601, partial where the page is (`1957-03`), each beside its raw words (TEI docDate)."""

    delivered: str | None = None
    delivered_raw: str | None = None
    published: str | None = None
    published_raw: str | None = None


class Paragraph(Record):
    """One paragraph (TEI p) and its line."""

    text: str
    line: int


class Section(Record):
    """A numbered or headed part (TEI div with num and head); `level` 1 is the highest of this document."""

    number: str | None
    ordinal: int | None
    level: int
    heading: str
    line: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def __init__(  # written out, because a page has dozens
        self,
        number: str | None,
        ordinal: int | None,
        level: int,
        heading: str,
        line: int,
        paragraphs: list[Paragraph] | None = None,
        sections: list[Section] | None = None,
    ) -> None:
        self.number, self.ordinal, self.level = number, ordinal, level
        self.heading, self.line = heading, line
        self.paragraphs = [] if paragraphs is None else paragraphs
        self.sections = [] if sections is None else sections

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in reading order."""
        yield self
        for each in self.sections:
            yield from each.walk()


class Turn(Record):
    """One speaker's words in a transcript (TEI u)."""

    speaker: str
    line: int
    paragraphs: list[Paragraph] = field(default_factory=list)


class Closing(Record):
    """The end of the speech (TEI closer, AKN conclusions); `signed` and `dateline` are the 落款."""

    salutation: str | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    signed: str | None = None
    dateline: str | None = None


class Note(Record):
    """A record note, an editor's or a stage note (TEI note, incident)."""

    text: str
    line: int


class Furniture(Record):
    """A line of the site, not of the speech."""

    line: int
    kind: str
    text: str


class Repair(Record):
    """One change that was made, or (in `suggestions`) could be: `before` at line and column becomes `after`."""

    rule: str
    name: str
    line: int
    column: int
    before: str
    after: str
    safety: str
    alternatives: list[str] = field(default_factory=list)

    def __init__(  # written out, because a damaged page has hundreds
        self,
        rule: str,
        name: str,
        line: int,
        column: int,
        before: str,
        after: str,
        safety: str,
        alternatives: list[str] | None = None,
    ) -> None:
        self.rule, self.name = rule, name
        self.line, self.column = line, column
        self.before, self.after = before, after
        self.safety = safety
        self.alternatives = [] if alternatives is None else alternatives


class FlagRecord(Record):
    """One injected line, or a span of a line (`column` > 0); `tier` is "spam" or "suspect" (kept in the text)."""

    line: int
    category: str
    score: float
    reasons: list[str]
    text: str
    column: int = 0
    tier: str = "spam"


class Diagnostic(Record):
    """Something a reader must know: lost text, a gap in the numbering, why this is no speech."""

    code: str
    message: str
    line: int | None = None


class Speech(Record):
    """One document: header, speaker, dates, body, closing, and every repair, flag and removed line."""

    schema_version: str
    source: Source
    header: Header
    speaker: Speaker | None = None
    other_speakers: list[Speaker] = field(default_factory=list)
    date: Dates = field(default_factory=Dates)
    salutation: str | None = None  # opener/salute
    preamble: list[Paragraph] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    closing: Closing | None = None
    notes: list[Note] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    suggestions: list[Repair] = field(default_factory=list)
    flags: list[FlagRecord] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def walk(self) -> Iterator[Section]:
        """All sections in reading order."""
        for each in self.sections:
            yield from each.walk()

    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs of the speech in reading order: preamble, sections, turns, closing."""
        yield from self.preamble
        for section in self.walk():
            yield from section.paragraphs
        for turn in self.turns:
            yield from turn.paragraphs
        if self.closing:
            yield from self.closing.paragraphs

    # The renderers know the model, so the model can only reach up to them when it is asked to.

    @property
    def text(self) -> str:
        """The speech as clean text, as `speechparse clean` prints it."""
        from speechparse.render.plain import to_text

        return to_text(self)

    def to_json(self, indent: int | None = None) -> str:
        """One JSON object; `speechparse.load` reads it back."""
        from speechparse.render.json import to_json

        return to_json(self, indent)

    def to_markdown(self) -> str:
        """Markdown with the header as front matter."""
        from speechparse.render.markdown import to_markdown

        return to_markdown(self)

    def to_tei(self) -> str:
        """A TEI P5 document."""
        from speechparse.render.tei import to_tei

        return to_tei(self)

    def _repr_html_(self) -> str:
        """A card for notebooks; everything from the document is escaped."""
        from speechparse.render.card import to_card

        return to_card(self)

    def __repr__(self) -> str:
        speaker = self.speaker.name if self.speaker else None
        parts = (f"title={self.header.title!r}", f"speaker={speaker!r}", f"delivered={self.date.delivered!r}")
        return f"<Speech {' '.join(parts)}: {sum(1 for _ in self.walk())} sections, {len(self.repairs)} repairs>"


class Zone:
    """The zones of a page; they run in this order (spam may stand anywhere)."""

    MASTHEAD = "masthead"
    HEADER = "header"
    OPENER = "opener"
    BODY = "body"
    CLOSING = "closing"
    FOOTER = "footer"


class Label(Record):
    """What one line is: its zone and kind. `line` is the line of the text that was labelled, 1-based."""

    line: int
    zone: str
    kind: str
    text: str
