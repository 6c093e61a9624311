"""Makes pages with exact truth and scores every field on them: a second set, far larger than the labelled corpus.

    python benchmarks/made_pages.py --n 300 --seed 7          the table, the layouts that fail most, the worst pages
    python benchmarks/made_pages.py --n 300 --field title     only this field
    python benchmarks/made_pages.py --write DIR --n 50        the pages with their labels as files

People, places and organisations are invented; what is said comes from phrase grammars. The same seed makes the same
pages. Page 17 of seed 7 can be made alone: --page 17.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from made.damage import BREAKS_PARAGRAPHS, DAMAGE, annotated, date_run_together, half_converted, spam_lines
from made.forms import FORMS
from made.furniture import Around, around
from made.outlines import Block
from made.papers import no_speech
from made.records import RECORDS
from made.rendering import Rendered, dump, glued, html, plain_lines
from made.speeches import Page, speech
from made.venues import venue
from scoring import FIELDS, Scored, score, table, tally, worst
from speechparse.pipeline import parse, walk

NO_SPEECH_SHARE = 0.2
SPECIAL_SHARE = 0.3  # of the speeches: pages of a form of their own
TRADITIONAL_SHARE = 0.25
TRADITIONAL_FORMS = ("bulletin",)  # its years of the Republic would be other years on a Simplified page
SIMPLIFIED_FORMS = ("minutes",)  # 七四年 on a Traditional page may be a year of the Republic
HEADLESS_SHARE = 0.08  # of the speeches in dumps
GLUED_FORMS = ("wire copy", "wire copy without head")  # always a dump without line ends or furniture
HTML_SHARE = 0.4
SPAM_SHARE = 0.12
VENUE_SHARE = 0.2  # pages of apps, forums, shops of documents


NEVER_SAID = ("furniture", "caption", "source")


class Made(NamedTuple):
    """A page as bytes, its labels, and every layout choice by name."""

    name: str
    data: bytes
    labels: dict[str, Any]
    sorts: dict[str, str]


@cache
def converter(standard: str) -> Any:
    from opencc import OpenCC

    return OpenCC(standard)


def converted(value: Any, standard: str) -> Any:
    """`value` with every string in Traditional script as Taiwan (s2tw) or Hong Kong (s2hk) writes it."""
    if isinstance(value, str):
        return converter(standard).convert(value)
    if isinstance(value, dict):
        return {key: converted(each, standard) for key, each in value.items()}
    if isinstance(value, list):
        return [converted(each, standard) for each in value]
    return value


# Surnames that the converter takes for the words 餘, 於 and 範.
KEPT_SURNAMES = {"餘": "余", "於": "于", "範": "范"}


def with_surnames(value: Any, names: list[str]) -> Any:
    """`value` with the surnames of `names` as they are written in both scripts."""
    if isinstance(value, dict):
        return {key: with_surnames(each, names) for key, each in value.items()}
    if isinstance(value, list):
        return [with_surnames(each, names) for each in value]
    if isinstance(value, str):
        for wrong, kept in KEPT_SURNAMES.items():
            for name in names:
                if name.startswith(kept):
                    value = re.sub(rf"{wrong}(?=[\s\w]{{0,4}}{converted(name[-1], 's2tw')})", kept, value)
    return value


def in_traditional(random: Random, page: Page, surroundings: Around) -> tuple[Page, Around]:
    standard = random.choice(("s2tw", "s2hk"))

    names = [each["name"] for each in page.labels.get("speaker") or []]

    def turn(value: Any) -> Any:
        return with_surnames(converted(value, standard), names)

    blocks = [Block(kind, turn(text)) for kind, text in page.blocks]
    turned = Page(blocks, turn(page.labels), page.sorts, turn(page.site), page.place, page.when)
    moved = {name: turn(getattr(surroundings, name)) for name in ("top", "publish", "bottom", "source")}
    return turned, surroundings._replace(**moved)


OF_TRADITIONAL = (half_converted, annotated)
AMBIGUOUS_RUN = re.compile(r"^\d{4}(1[12]\d|\d{3})日\)$")


def damaged(random: Random, page: Page, script: str) -> str:
    """Damages the blocks of `page` and drops what can no longer be asked for; gives the name of the damage."""
    kind = random.choices([each for _, each in DAMAGE], [weight for weight, _ in DAMAGE])[0]
    if kind is None or (kind in OF_TRADITIONAL and script == "hans"):
        return "none"
    before = page.blocks
    page.blocks = kind(random, before)
    if page.blocks == before:
        return "none"
    if kind in BREAKS_PARAGRAPHS:
        page.labels["paragraphs"] = None
    if kind is date_run_together and any(AMBIGUOUS_RUN.match(block.text) for block in page.blocks):
        page.labels.pop("delivered_on", None)
    return kind.__name__


def with_spam(random: Random, lines: list[Block], labels: dict[str, Any]) -> list[Block]:
    """Injected lines above, below or between the lines, on some pages."""
    labels["spam_lines"] = []
    if random.random() >= SPAM_SHARE:
        return lines
    injected = spam_lines(random)
    labels["spam_lines"] = injected
    at = random.choice((0, len(lines), random.randrange(len(lines) // 2, len(lines))))
    return [*lines[:at], *(Block("furniture", line) for line in injected), *lines[at:]]


def dumped(random: Random, page: Page, surroundings: Around, script: str) -> Rendered:
    """The page as a dump: the publish line stands under the title, or above it on one page in five."""
    publish = [Block("furniture", line) for line in surroundings.publish]
    last = max((at for at, block in enumerate(page.blocks) if block.kind in ("title", "subtitle")), default=-1)
    titles, rest = page.blocks[: last + 1], page.blocks[last + 1 :]
    header = [*publish, *titles] if random.random() < 0.2 else [*titles, *publish]
    lines = [
        *(Block("furniture", line) for line in surroundings.top),
        *header,
        *rest,
        *(Block("furniture", line) for line in surroundings.bottom),
    ]
    form = glued if page.sorts.get("form of speech") in GLUED_FORMS else None
    if page.sorts.get("no speech") == "list":
        form = plain_lines  # a list in one line would say nothing
    return dump(random, with_spam(random, lines, page.labels), script, form)


def hypertext(random: Random, page: Page, surroundings: Around, script: str) -> Rendered:
    titled = next(at for at, block in enumerate(page.blocks) if block.kind == "title") + 1
    blocks = page.blocks[:titled] + with_spam(random, page.blocks[titled:], page.labels)
    return html(random, blocks, surroundings, script, page.site)


def headless(random: Random, page: Page) -> None:
    """Takes everything above the salutation away, as dumps do whose header was in other fields."""
    starts: tuple[str, ...] = ("salutation", "paragraph", "heading")
    if page.sorts["salutation"] in ("line", "several lines") and random.random() < 0.4:
        starts = ("paragraph", "heading")
        page.labels["salutation"] = None
    first = next(at for at, block in enumerate(page.blocks) if block.kind in starts)
    page.blocks = page.blocks[first:]
    page.labels |= {"title": None, "subtitle": None, "speaker": [], "delivered_on": None}
    page.sorts["opener"] = "no header"


def make(seed: int, number: int) -> Made:
    """Page `number` of `seed`."""
    random = Random(f"{seed}/{number}")
    is_speech = random.random() >= NO_SPEECH_SHARE
    special = is_speech and random.random() < SPECIAL_SHARE
    page = random.choice((*FORMS, *RECORDS))(random) if special else speech(random) if is_speech else no_speech(random)
    one_line = page.sorts.get("form of speech") in GLUED_FORMS
    as_html = random.random() < HTML_SHARE and not one_line
    told_after = page.sorts.get("after", "none") != "none"
    surround = venue if random.random() < VENUE_SHARE else around
    surroundings = surround(random, page.site, page.place, page.labels.get("title") or page.site, page.when)
    if one_line:
        surroundings = Around([], [], [], None, None, "none")
    elif is_speech and not special and not as_html and not told_after and random.random() < HEADLESS_SHARE:
        headless(random, page)
        surroundings = Around([], [], [], None, None, "none")
    turned = random.random() < TRADITIONAL_SHARE or page.sorts.get("form of speech") in TRADITIONAL_FORMS
    script = "hant" if turned and page.sorts.get("form of speech") not in SIMPLIFIED_FORMS else "hans"
    if script == "hant":
        page, surroundings = in_traditional(random, page, surroundings)
    labels = page.labels
    if surroundings.published:
        labels["published_at"] = surroundings.published
        labels.pop("source_name", None)
    labels.setdefault("published_at", None)
    if surroundings.source:
        labels["source_name"] = surroundings.source
    furniture = [
        *labels.get("boilerplate_examples", []),
        *surroundings.top,
        *surroundings.publish,
        *surroundings.bottom,
    ]
    said = "\n".join(block.text for block in page.blocks if block.kind not in NEVER_SAID)
    labels["boilerplate_examples"] = [line for line in furniture if line not in said]
    labels["script"] = "Traditional" if script == "hant" else "Simplified"
    hurt = damaged(random, page, script) if is_speech else "none"
    rendered = (hypertext if as_html else dumped)(random, page, surroundings, script)
    if not rendered.paragraphs:
        labels["paragraphs"] = None
        labels.pop("headings", None)
        labels.pop("signed", None)
        labels.pop("dateline", None)
    sorts = {**page.sorts, "furniture": surroundings.sort, "form": rendered.form, "damage": hurt, "script": script}
    kept = {name: each for name, each in labels.items() if not (name in ("headings", "paragraphs") and each is None)}
    return Made(f"{seed}/{number}", rendered.data, kept, sorts)


def pages(seed: int, count: int) -> Iterator[Made]:
    """Pages 0 to `count` of `seed`."""
    for number in range(count):
        yield make(seed, number)


# --- what fails where -----------------------------------------------------------------------------------------------

# A layout with fewer points than this says nothing.
FEWEST_POINTS = 4


def by_layout(scored: list[tuple[Made, Scored]], worst_rows: int, only: str) -> str:
    """Field and layout below the figure asked, first those that lose most beyond the average page."""
    points: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    example: dict[tuple[str, str], str] = {}
    for made, each in scored:
        for name, checks in each.checks.items():
            right, of = sum(check.right for check in checks), sum(check.of for check in checks)
            for sort, value in made.sorts.items():
                key = (name, f"{sort}={value}")
                points[key][0] += right
                points[key][1] += of
                if right < of:
                    example.setdefault(key, made.name)
    asked = {field.name: field.target for field in FIELDS if field.target and (not only or field.name == only)}
    whole = tally([each for _, each in scored])
    rows = []
    for (name, layout), (right, of) in points.items():
        if name in asked and of >= FEWEST_POINTS and right / of < asked[name]:
            excess = of * ((whole.share(name) or 0) - right / of)
            rows.append(
                (excess, f"{right / of:6.2f} {of - right:6.0f} lost  {name:24} {layout:34} {example[name, layout]}")
            )
    return "\n".join(row for _, row in sorted(rows, reverse=True)[:worst_rows])


def report(scored: list[tuple[Made, Scored]], chosen: argparse.Namespace) -> None:
    found = [each for _, each in scored]
    html_only = [each for made, each in scored if made.data.lstrip()[:1] == b"<"]
    dumps = [each for each in found if each not in html_only]
    columns = {"dumps": tally(dumps), "HTML": tally(html_only), "all": tally(found)}
    print(table(columns, [(field.name, field.target) for field in FIELDS]))
    print("\nlayouts that fail more than the rest (share, points lost, field, layout, an example page)")
    print(by_layout(scored, 30, chosen.field))
    if chosen.field:
        found = [Scored(each.name, {chosen.field: each.checks[chosen.field]}) for each in found]
    print(worst(found, chosen.worst))


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=300, help="how many pages")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--worst", type=int, default=6, metavar="N", help="show the N worst pages")
    parser.add_argument("--field", default="", help="show only faults of this field")
    parser.add_argument("--page", type=int, help="make this page alone, print it and its faults")
    parser.add_argument("--write", type=Path, metavar="DIR", help="write pages and labels, score nothing")
    return parser.parse_args()


def write(target: Path, seed: int, count: int) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for made in pages(seed, count):
        stem = target / made.name.replace("/", "-")
        stem.with_suffix(".html" if made.data.lstrip()[:1] == b"<" else ".txt").write_bytes(made.data)
        truth = json.dumps({**made.labels, "made": made.sorts}, ensure_ascii=False, indent=1)
        stem.with_suffix(".labels.json").write_text(truth, encoding="utf-8")


def score_made(made: Made) -> Scored:
    return Scored(
        f"{made.name}  {' · '.join(made.sorts.values())}", score(parse(made.data, name=made.name), made.labels)
    )


def main() -> None:
    chosen = options()
    if chosen.write:
        write(chosen.write, chosen.seed, chosen.n)
    elif chosen.page is not None:
        made = make(chosen.seed, chosen.page)
        print(walk(made.data).decoded.text)
        print(worst([score_made(made)], 1))
    else:
        report([(made, score_made(made)) for made in pages(chosen.seed, chosen.n)], chosen)


if __name__ == "__main__":
    main()
