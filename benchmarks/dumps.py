"""Scores the same HTML pages as others dump them: how much of a speech is found in what a scraper made of its page.

    python benchmarks/dumps.py                      every way to dump, the seen half of benchmarks/strangers/
    python benchmarks/dumps.py --half unseen        the half that nobody looks at
    python benchmarks/dumps.py --corpus             the pages of the labelled corpus (not distributed)
    python benchmarks/dumps.py --way pieces --worst 9

Needs the extra `bench`. A dump may hold less than its page (the title of the window alone, no line of publishing), so that
1.0 cannot be reached everywhere: the first column is the page itself.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from comparisons import Labels
from quality import CORPUS, ROWS, score_document
from scoring import Scored, Tally, table, tally, worst
from speechparse.decode import decode
from strangers import is_seen, pages

# Links without an address are none for converters; sites have one everywhere.
NO_ADDRESS = re.compile(r"<a(?=[\s>])(?![^>]*href)")
EMPTY_ADDRESS = re.compile(r"href=([\"']?)(?:#|javascript:)[^\"'\s>]*")


def page_text(data: bytes) -> str:
    """The markup of a page, each link with an address."""
    return EMPTY_ADDRESS.sub(r"href=\1/p/2.html", NO_ADDRESS.sub('<a href="/p/1.html"', decode(data).text))


def soup(page: str):  # type: ignore[no-untyped-def]  # bs4 has no stubs here
    from bs4 import BeautifulSoup

    found = BeautifulSoup(page, "lxml")
    for each in found(["script", "style"]):
        each.decompose()
    return found


def pieces(page: str) -> str:
    """One piece of text a line."""
    return str(soup(page).get_text("\n", strip=True))


def paragraphs(page: str) -> str:
    """The title of the window and the elements of paragraphs."""
    found = soup(page)
    title = found.title.get_text() if found.title else ""
    return "\n".join([title, *(each.get_text() for each in found.find_all("p"))])


def one_line(page: str) -> str:
    """All text with its white space folded."""
    return " ".join(soup(page).get_text(" ").split())


def markdown(page: str) -> str:
    from markdownify import markdownify

    return str(markdownify(str(soup(page))))


def reader(page: str) -> str:
    """Markdown below the fields that reader services write."""
    from markdownify import markdownify

    found = soup(page)
    title = found.title.extract().get_text() if found.title else ""
    fields = f"Title: {title}\n\nURL Source: http://site.example/a/1.html\n\nMarkdown Content:\n"
    return fields + str(markdownify(str(found), heading_style="ATX"))


def layout(page: str) -> str:
    """Text laid out as a terminal shows it."""
    from inscriptis import get_text

    return str(get_text(page))


def article(page: str) -> str:
    """What an extractor takes for the article, with front matter."""
    from trafilatura import extract

    return extract(page, include_comments=False, with_metadata=True, output_format="markdown") or ""


WAYS: dict[str, Callable[[str], str]] = {
    each.__name__: each for each in (pieces, one_line, paragraphs, markdown, reader, layout, article)
}


def chosen_pages(half: str, *, corpus: bool) -> Iterator[tuple[Path, Labels]]:
    if corpus:
        for path in sorted(CORPUS.glob("html-*.html")):
            yield path, json.loads(path.with_suffix(".labels.json").read_text(encoding="utf-8"))
        return
    for path, labels in pages():
        if path.suffix == ".html" and is_seen(path) == (half == "seen"):
            yield path, labels


def scored(way: str, chosen: list[tuple[Path, Labels]]) -> list[Scored]:
    """The checks of every page, dumped in one way; a page of which nothing was left is not counted."""
    if way == "page":
        return [score_document(path.name, path.read_bytes(), labels) for path, labels in chosen]
    dumped = ((path, WAYS[way](page_text(path.read_bytes())), labels) for path, labels in chosen)
    return [score_document(f"{path.stem}.txt", text.encode(), labels) for path, text, labels in dumped if text.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("seen", "unseen"), default="seen")
    parser.add_argument("--corpus", action="store_true", help="the labelled corpus instead")
    parser.add_argument("--way", choices=tuple(WAYS), help="this way alone")
    parser.add_argument("--worst", type=int, default=0, help="print so many of the worst (never of the unseen half)")
    chosen = parser.parse_args()
    found = list(chosen_pages(chosen.half, corpus=chosen.corpus))
    results = {way: scored(way, found) for way in ("page", *([chosen.way] if chosen.way else WAYS))}
    columns: dict[str, Tally] = {way: tally(each) for way, each in results.items()}
    print(table(columns, [(name, None) for name, target in ROWS if target is not None]))
    if chosen.worst and chosen.half == "seen" and not chosen.corpus:
        for way, each in results.items():
            print(f"\n{way}\n{worst(each, chosen.worst)}")


if __name__ == "__main__":
    main()
