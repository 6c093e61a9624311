"""A transcript: who speaks, and what each one says."""

from __future__ import annotations

from speechparse.grammar.numbering import mark_at
from speechparse.grammar.speakers import named
from speechparse.grammar.turn_heads import bare_head, marked_head
from speechparse.model import Furniture, Label, Paragraph, Turn
from speechparse.text import Pattern
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# 某某：, [主持人 某某]：, 【主持人】某某：
SPEAKER = Pattern(
    r"\s*+(?:[\[【［]([^：:\]】］]{1,12})[\]】］][ 　]?(?=[^：:\s]))?[\[【［]?([^：:\]】］]{1,80}?)[\]】］]?\s{0,4}[：:]\s*"
)
# [某某 09:00:15]; the office, as in the heads above, would be the first group.
POST = Pattern(r"\s*+[\[【［]()([㐀-鿿·A-Za-z]{2,12})[ 　]+\d{1,2}:\d\d(?::\d\d)?[\]】］][ 　]*")
AFFILIATION = Pattern(r"\s{0,40}[（(][^（）()]{2,40}[）)]$")


class Head(NamedTuple):
    """Who speaks by the head of a line, where it ends, and whether a clock stands beside the name."""

    office: str | None
    name: str
    end: int
    posted: bool = False


def _found(text: str) -> Head | None:
    posted = POST.match(text)
    marked = None if posted else marked_head(text)
    if posted:
        return Head(None, posted.group(2), posted.end(), posted=True)
    if marked:
        return Head(None, marked.group(1), marked.end(), posted=text[0].isdigit())
    found = SPEAKER.match(text)
    bare = bare_head(text)
    if bare and (not found or SENTENCE.search(found.group(2)) or not named(found.group(2).rpartition("　")[2])):
        return Head(None, bare.group(1), bare.end())
    return Head(found.group(1), found.group(2), found.end()) if found else None


# What a colon ends is no head when a sentence stands before it.
SENTENCE = Pattern("[，。！？；]")


def build_turns(body: Sequence[Label], known: Sequence[str] = ()) -> tuple[list[Label], list[Turn]] | None:
    """What stands before the first turn, and the turns; None where the body is no transcript.

    `known`: the names of speakers whose offices the header holds; the heads of their turns are given without them.
    Where headings divide the talk, the sections carry it and the lines keep their speakers.
    """
    starts = [at for at, each in enumerate(body) if each.kind == "turn"]
    if not starts or any(each.kind == "heading" and mark_at(each.text) for each in body):
        return None
    turns: list[Turn] = []
    for each in body[starts[0] :]:
        found = _found(each.text) if each.kind == "turn" else None
        if found:
            head = _head(found.office, found.name, known)
            # Posts of one person that follow each other are one turn.
            if not found.posted or not turns or turns[-1].speaker != head:
                turns.append(Turn(head, each.line))
        text = each.text[found.end :] if found else each.text
        if text:
            turns[-1].paragraphs.append(Paragraph(text, each.line))
    return list(body[: starts[0]]), turns


def talks(turns: Sequence[Label], *, announced: bool) -> bool:
    """Whether the lines `turns` are those of a conversation: two or more speak by turns, one of them by name or as a reporter.

    `announced`: the title says so; the 问 and 答 of instructions name nobody.
    """
    heads = [found.name for each in turns if (found := _found(each.text))]
    if len(heads) < FEWEST_TALKED or len(set(heads)) == 1:
        return False
    return announced or any(REPORTER.search(head) or named(head) for head in heads)


FEWEST_TALKED = 4
REPORTER = Pattern("(?:记者|記者|主持人)$")


def post_heads(body: Sequence[Label]) -> Iterator[Furniture]:
    """The clock times of a live text, which the turns do not carry."""
    for each in body:
        found = _found(each.text) if each.kind == "turn" else None
        if found and found.posted:
            yield Furniture(each.line, "metadata", each.text[: found.end].strip())


def _head(office: str | None, name: str, known: Sequence[str]) -> str:
    bare = AFFILIATION.sub("", name)
    if bare.endswith(tuple(known)):
        name = bare
    return f"{office} {name}" if office else name
