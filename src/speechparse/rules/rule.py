"""What a rule is: it finds edits and never touches the text."""

from __future__ import annotations

from speechparse.text import Edit, is_told, told_characters
from speechparse.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any, TypeVar

    T = TypeVar("T")


class Safety:
    """How far a rule may be trusted, by the measured law: at most 1 false repair per million clean characters."""

    SAFE: Safety  # restores what was certainly there: applied by default
    UNSAFE: Safety  # likely: applied on demand, else listed as a suggestion
    REPORT: Safety  # text is lost: said, never guessed; its edits have new == old

    def __init__(self, value: str) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"Safety.{self.value.upper()}"


# No `enum`: a start would import it for this alone.
Safety.SAFE, Safety.UNSAFE, Safety.REPORT = map(Safety, ("safe", "unsafe", "report"))


class Evidence:
    """Facts about the whole page, each computed once and only when a rule asks for it.

    A fact is a function of the page's text, so a family keeps its facts beside its rules:
    `page.fact(script_profile)`. `published` is the page's own date stamp (from markup) or "".
    `was_asked` tells whether anything was read that the text at hand does not say itself.
    """

    def __init__(self, text: str, published: str = "", before: Evidence | None = None) -> None:
        self._text = text
        self._published = published
        self.was_asked = False
        # The last text that rules saw in one round is mostly the first one in the next, so what was found of it is kept.
        self._facts: dict[Callable[[str], Any], Any] = before._known_of(text) if before else {}
        self._latest: str = text
        self._later = self._facts

    def found(self, text: str, compute: Callable[[str], T]) -> T:
        """What `compute` gives for `text`, which an earlier rule may have edited: shared by the rules that see this text."""
        if text is not self._latest:
            self._latest, self._later = text, {}
        return _once(self._later, text, compute)

    def _known_of(self, text: str) -> dict[Callable[[str], Any], Any]:
        return self._later if text is self._latest else {}

    def fact(self, compute: Callable[[str], T]) -> T:
        self.was_asked = True
        return _once(self._facts, self._text, compute)

    @property
    def text(self) -> str:
        self.was_asked = True
        return self._text

    @property
    def published(self) -> str:
        self.was_asked = True
        return self._published


def _once(facts: dict[Callable[[str], Any], Any], text: str, compute: Callable[[str], T]) -> T:
    if compute not in facts:
        facts[compute] = compute(text)
    found: T = facts[compute]
    return found


if TYPE_CHECKING:
    Find = Callable[[str, Evidence], Iterator[Edit]]


class Case(NamedTuple):
    """Documentation and test of a rule: `before` becomes `after`; equal for a miss."""

    before: str
    after: str

    @property
    def is_hit(self) -> bool:
        return self.before != self.after


def hit(before: str, after: str) -> Case:
    """A page text that the rule repairs, alone, to `after`."""
    return Case(before, after)


def miss(text: str) -> Case:
    """A page text that the rule must leave alone."""
    return Case(text, text)


class Rule(NamedTuple):
    """One fault and how to find it. `triggers`: the rule runs only where one of these strings is in the text."""

    code: str
    name: str
    safety: Safety
    find: Find
    cases: tuple[Case, ...]
    triggers: tuple[str, ...]
    summary: str  # the docstring's first line
    doc: str  # the whole docstring
    told: frozenset[str]  # the triggers that are told characters, found by one scan for all rules
    longer: tuple[tuple[frozenset[str], str], ...]  # longer ones, behind the told characters that they hold
    usual: tuple[str, ...]  # the triggers without such a character

    def runs_on(self, text: str, told: frozenset[str] | None = None) -> bool:
        """Whether a trigger stands in `text`; `told`: its told characters, where they are known."""
        if not self.triggers:
            return True
        if told is None:
            told = told_characters(text)
        if not self.told.isdisjoint(told):
            return True
        for characters, trigger in self.longer:
            if characters <= told and trigger in text:
                return True
        for trigger in self.usual:  # noqa: SIM110  # a loop: this is asked for each rule of each round
            # A single character is found five times as fast.
            if trigger[0] in text and (len(trigger) == 1 or trigger in text):
                return True
        return False


def rule(
    code: str, name: str, *, safety: Safety, cases: Sequence[Case], triggers: Sequence[str] = ()
) -> Callable[[Find], Rule]:
    """Makes a `Rule` of a finder; registers nothing (the tables in `rules/__init__.py` list every rule once)."""

    def make(find: Find) -> Rule:
        doc = (find.__doc__ or "").strip()
        held = [(frozenset(filter(is_told, each)), each) for each in triggers]
        told = frozenset([each for characters, each in held if characters and len(each) == 1])
        longer = tuple([each for each in held if each[0] and len(each[1]) > 1])
        usual = tuple([each for characters, each in held if not characters])
        summary = doc.split("\n", 1)[0]
        return Rule(code, name, safety, find, tuple(cases), tuple(triggers), summary, doc, told, longer, usual)

    return make
