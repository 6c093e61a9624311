"""What a page says of itself before its text: title, facts, linked data, and which site it stands on."""

from __future__ import annotations

from speechparse.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Head:
    """The facts of <meta>, <base>, <link>, <title> and JSON-LD, as they are met."""

    __slots__ = ("facts", "linked_data", "own_sites", "title")

    def __init__(self) -> None:
        self.title = ""
        self.facts: dict[str, str] = {}
        self.linked_data: list[str] = []
        self.own_sites: set[str] = set()

    def note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Keeps what <meta>, <base> and <link> say; of two that say the same thing the first counts."""
        if tag == "meta":
            name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
            if name and attributes.get("content", "").strip():
                self.facts.setdefault(name.strip().lower(), attributes["content"].strip())
                if name.lower() in ("og:url", "sitedomain"):
                    self._own(attributes["content"])
        elif tag == "base" or attributes.get("rel") == "canonical":
            self._own(attributes.get("href", ""))

    def stamp(self, when: str | None) -> None:
        """Keeps the day of the first <time datetime=…> of the page; its clock time is shown only where the text has it."""
        if when:
            self.facts.setdefault("time", when.strip()[:10])

    def put_back(self, stand_in: str, mark: str) -> None:
        """Replaces `stand_in` by `mark` in what was read."""
        self.title = self.title.replace(stand_in, mark)
        self.facts = {name: value.replace(stand_in, mark) for name, value in self.facts.items()}
        self.linked_data = [block.replace(stand_in, mark) for block in self.linked_data]

    def host_of(self, href: str) -> str:
        """The host of a link that leads off the site, else ""."""
        if not href.lstrip()[:8].lower().startswith(("http:", "https:", "//")):
            return ""
        host = href.lstrip().split("//", 1)[-1].split("/", 1)[0].split("?", 1)[0].split("#", 1)[0].split(":", 1)[0]
        host = host.lower()
        return "" if site_of(host) in self.own_sites else host

    def _own(self, address: str) -> None:
        for each in address.split(","):
            host = each.split("//")[-1].split("/")[0].strip().lower()
            if host:
                self.own_sites.add(site_of(host))


SECOND_LEVEL = frozenset("com gov edu org net ac mil co".split())


def site_of(host: str) -> str:
    """The site a host belongs to: its last two labels, three under names like gov.cn."""
    labels = host.rsplit(".", 3)
    wide = len(labels) > 2 and labels[-2] in SECOND_LEVEL and len(labels[-1]) == 2
    return ".".join(labels[-3 if wide else -2 :])
