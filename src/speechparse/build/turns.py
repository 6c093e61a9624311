"""A transcript: who speaks, and what each one says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speechparse.grammar.numbering import mark_at
from speechparse.model import Furniture, Label, Paragraph, Turn
from speechparse.text import Pattern

# 某某：, [主持人 某某]：, 【主持人】某某：
SPEAKER = Pattern(
    r"\s*+(?:[\[【［]([^：:\]】］]{1,12})[\]】］][ 　]?(?=[^：:\s]))?[\[【［]?([^：:\]】］]{1,80}?)[\]】］]?\s{0,4}[：:]\s*"
)
# [某某 09:00:15]; the office, as in the heads above, would be the first group.
POST = Pattern(r"\s*+[\[【［]()([㐀-鿿·A-Za-z]{2,12})[ 　]+\d{1,2}:\d\d(?::\d\d)?[\]】］][ 　]*")
AFFILIATION = Pattern(r"\s{0,40}[（(][^（）()]{2,40}[）)]$")


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
        posted = POST.match(each.text) if each.kind == "turn" else None
        found = posted or (SPEAKER.match(each.text) if each.kind == "turn" else None)
        if found:
            head = _head(found.group(1), found.group(2), known)
            # Posts of one person that follow each other are one turn.
            if not posted or not turns or turns[-1].speaker != head:
                turns.append(Turn(head, each.line))
        text = each.text[found.end() :] if found else each.text
        if text:
            turns[-1].paragraphs.append(Paragraph(text, each.line))
    return list(body[: starts[0]]), turns


def post_heads(body: Sequence[Label]) -> Iterator[Furniture]:
    """The clock times of a live text, which the turns do not carry."""
    for each in body:
        post = POST.match(each.text) if each.kind == "turn" else None
        if post:
            yield Furniture(each.line, "metadata", post.group().strip())


def _head(office: str | None, name: str, known: Sequence[str]) -> str:
    bare = AFFILIATION.sub("", name)
    if bare.endswith(tuple(known)):
        name = bare
    return f"{office} {name}" if office else name
