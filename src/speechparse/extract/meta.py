"""What a page says about itself in its head, cross-checked with its text."""

from __future__ import annotations

from speechparse.text import PageMeta
from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

# Names in order of trust: the Chinese government page standard (国办发〔2017〕47号, annex: ArticleTitle, PubDate,
# ContentSource), then Open Graph and schema.org.
TITLE_NAMES = ("articletitle", "og:title", "headline", "twitter:title")
DATE_NAMES = ("pubdate", "publishdate", "article:published_time", "og:release_date", "datepublished", "dc.date", "time")
PUBLISHER_NAMES = ("contentsource", "publisher", "og:site_name", "sitename")
SITE_NAMES = ("sitename", "og:site_name", "application-name")
AUTHOR_NAMES = ("author", "article:author", "dc.creator")


def page_meta(title: str, facts: Mapping[str, str], linked_data: Sequence[str], text: str) -> PageMeta:
    """The facts of the head; of several article titles the first that stands in `text` is taken, else the first."""
    linked = _linked_facts(linked_data) if linked_data else {}

    def first(names: Sequence[str]) -> str:
        return next((value for name in names if (value := facts.get(name) or linked.get(name))), "")

    titles = [value for name in TITLE_NAMES if (value := facts.get(name) or linked.get(name))]
    return PageMeta(
        title,
        next((each for each in titles if each in text), titles[0] if titles else ""),
        first(DATE_NAMES),
        first(PUBLISHER_NAMES),
        first(AUTHOR_NAMES),
        first(SITE_NAMES),
        first(("keywords",)),
    )


def _linked_facts(blocks: Sequence[str]) -> dict[str, str]:
    """Headline, date, publisher and author of JSON-LD blocks, names in lower case; a broken block says nothing."""
    import json  # few pages have any

    facts: dict[str, str] = {}
    for block in blocks:
        try:
            root = json.loads(block)
        except (ValueError, RecursionError):
            continue
        for item in _items(root):
            for name in ("headline", "datePublished", "publisher", "author"):
                value = _name(item.get(name))
                if value:
                    facts.setdefault(name.lower(), value)
    return facts


def _items(root: Any) -> Iterator[dict[str, Any]]:
    for each in root if isinstance(root, list) else [root]:
        if isinstance(each, dict):
            yield each
            graph = each.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name", "")
    return value.strip() if isinstance(value, str) else ""
