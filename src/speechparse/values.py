"""Value classes that cost microseconds to define: a start defines some sixty of them.

`typing.NamedTuple` takes 0.3 ms a class and `dataclass` 0.6, most of it for source text that is written, parsed and run.
Here one function of each length is compiled with this module, and a class gets a copy of it with its own names.
To a type checker both are what they replace.
"""

from __future__ import annotations

from _collections import _tuplegetter  # type: ignore[import-not-found]  # what namedtuple takes
from _functools import _lru_cache_wrapper  # type: ignore[import-not-found]  # what cache is made of

# As `typing.TYPE_CHECKING`, which checkers know by its name alone: importing `typing` is a tenth of a start.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from functools import cache, cached_property, lru_cache
    from types import FunctionType
    from typing import Any, ClassVar, NamedTuple, TypeVar, dataclass_transform

    __all__ = ["TYPE_CHECKING", "NamedTuple", "Record", "cache", "cached_property", "counted", "field", "lru_cache"]

    T = TypeVar("T")
else:
    FunctionType = type(lambda: None)

    def dataclass_transform(**_):
        """Nothing: it speaks to type checkers."""
        return lambda cls: cls

    class cached_property:  # noqa: N801  # the name of what it replaces
        """`functools.cached_property` without the lock that it held up to Python 3.11: a third of its time."""

        def __init__(self, get):
            self._get = get
            self.__doc__ = get.__doc__

        def __set_name__(self, owner, name):
            self._name = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            found = instance.__dict__[self._name] = self._get(instance)
            return found


_new = tuple.__new__
# For each number of fields; the names of the fields take the places of a, b, c, so that they can be given by name.
_MAKERS: tuple[Callable[..., Any], ...] = (
    lambda cls: _new(cls, ()),
    lambda cls, a: _new(cls, (a,)),
    lambda cls, a, b: _new(cls, (a, b)),
    lambda cls, a, b, c: _new(cls, (a, b, c)),
    lambda cls, a, b, c, d: _new(cls, (a, b, c, d)),
    lambda cls, a, b, c, d, e: _new(cls, (a, b, c, d, e)),
    lambda cls, a, b, c, d, e, f: _new(cls, (a, b, c, d, e, f)),
    lambda cls, a, b, c, d, e, f, g: _new(cls, (a, b, c, d, e, f, g)),
    lambda cls, a, b, c, d, e, f, g, h: _new(cls, (a, b, c, d, e, f, g, h)),
    lambda cls, a, b, c, d, e, f, g, h, i: _new(cls, (a, b, c, d, e, f, g, h, i)),
    lambda cls, a, b, c, d, e, f, g, h, i, j: _new(cls, (a, b, c, d, e, f, g, h, i, j)),
    lambda cls, a, b, c, d, e, f, g, h, i, j, k: _new(cls, (a, b, c, d, e, f, g, h, i, j, k)),
    # What `namedtuple` would write, parse and run for the one class with so many fields takes 0.3 ms.
    lambda cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r: _new(
        cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r)
    ),
)
_NEW = {maker.__code__.co_argcount - 1: maker for maker in _MAKERS}


def _set_2(self: Any, a: Any, b: Any) -> None:
    self.a, self.b = a, b


def _set_3(self: Any, a: Any, b: Any, c: Any) -> None:
    self.a, self.b, self.c = a, b, c


def _set_4(self: Any, a: Any, b: Any, c: Any, d: Any) -> None:
    self.a, self.b, self.c, self.d = a, b, c, d


# `__init__` of those records of which a page has many, by number of fields; the others have the one of `Record`.
_SET: dict[int, Callable[..., None]] = {2: _set_2, 3: _set_3, 4: _set_4}


def _function(
    model: Callable[..., Any], name: str, owner: str, arguments: tuple[str, ...], **more: Any
) -> FunctionType:
    """A copy of `model` with other names for what follows its first argument."""
    code = model.__code__.replace(co_varnames=(model.__code__.co_varnames[0], *arguments), co_name=name, **more)
    found = FunctionType(code, globals(), name)
    found.__qualname__ = f"{owner}.{name}"
    return found


if not TYPE_CHECKING:
    _GETTERS = [_tuplegetter(at, "") for at in range(max(_NEW))]

    class _Tuple(tuple):
        """What all named tuples share; the methods are those of `collections.namedtuple`."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()

        @classmethod
        def _make(cls, values):
            return _new(cls, values)

        def _replace(self, /, **changes):
            found = _new(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return found

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in zip(self._fields, self, strict=True))})"

        def __getnewargs__(self):
            return tuple(self)

    class _TupleType(type):
        """Makes the classes of `NamedTuple`."""

        def __new__(meta, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            if len(fields) not in _NEW:
                return _long(name, fields, body)
            defaults = {field: body.pop(field) for field in fields if field in body}
            body["__new__"] = _function(_NEW[len(fields)], "__new__", name, fields)
            body["__new__"].__defaults__ = tuple(defaults.values())
            body.update(zip(fields, _GETTERS, strict=False))
            body |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            return type(name, (_Tuple,), body)

    NamedTuple = type.__new__(_TupleType, "NamedTuple", (), {"__slots__": ()})

    def _long(name, fields, body):
        """A class of more fields than there is a function for."""
        from collections import namedtuple

        defaults = [body.pop(field) for field in fields if field in body]
        base = namedtuple(name, fields, defaults=defaults)
        return type(name, (base,), body | {"__slots__": ()})

    class CacheInfo(NamedTuple):
        """As in `functools`."""

        hits: int
        misses: int
        maxsize: int | None
        currsize: int

    def _cached(function, maxsize):
        found = _lru_cache_wrapper(function, maxsize, False, CacheInfo)
        for name in ("__module__", "__name__", "__qualname__", "__doc__"):
            setattr(found, name, getattr(function, name))
        found.__wrapped__ = function
        return found

    def cache(function):
        """`functools.cache`, without its module: with those that it imports it is a fortieth of a start."""
        return _cached(function, None)

    def lru_cache(maxsize):
        """`functools.lru_cache` of a size."""
        return lambda function: _cached(function, maxsize)


def counted(items: Iterable[T]) -> dict[T, int]:
    """How often each of `items` occurs: `collections.Counter`, without its module."""
    found: dict[T, int] = {}
    for item in items:
        found[item] = found.get(item, 0) + 1
    return found


class _Made:
    """A default that is made anew for each record."""

    def __init__(self, default_factory: Callable[[], Any]) -> None:
        self.default_factory = default_factory


def field(*, default_factory: Callable[[], Any]) -> Any:
    """As `dataclasses.field`: a default that is made anew for each record."""
    return _Made(default_factory)


@dataclass_transform(eq_default=False, field_specifiers=(field,))
class _RecordType(type):
    """Makes the classes of `Record`."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        fields = tuple(body.get("__annotations__", ()))
        defaults = {each: body.pop(each) for each in fields if each in body}
        body |= {"__slots__": fields, "_defaults": defaults, "__match_args__": fields}
        is_plain = "__init__" not in body and not any(isinstance(each, _Made) for each in defaults.values())
        if is_plain and len(fields) in _SET:
            body["__init__"] = _function(_SET[len(fields)], "__init__", name, fields, co_names=fields)
            body["__init__"].__defaults__ = tuple(defaults.values())
        return super().__new__(cls, name, bases, body)


class _Fields:
    """`__dataclass_fields__`, made when it is first asked for: for `dataclasses` and for the JSON library."""

    def __get__(self, record: Record | None, owner: Any) -> Any:
        import dataclasses

        def described(name: str) -> Any:
            default = owner._defaults.get(name, dataclasses.MISSING)
            made = isinstance(default, _Made)
            return dataclasses.field(**({"default_factory": default.default_factory} if made else {"default": default}))

        rows = [(name, owner.__annotations__[name], described(name)) for name in owner.__match_args__]
        made: Any = dataclasses.make_dataclass(owner.__name__, rows, init=False, repr=False, eq=False)
        fields = made.__dataclass_fields__
        owner.__dataclass_fields__ = fields
        return fields


class Record(metaclass=_RecordType):
    """A mutable value: fields in slots, equality and `repr` by fields; `dataclasses` takes it for one of its own."""

    if TYPE_CHECKING:
        __match_args__: ClassVar[tuple[str, ...]]  # the names of the fields
    else:
        __dataclass_fields__ = _Fields()
        __hash__ = None  # fields may change

        def __init__(self, *given, **named):
            names = self.__match_args__
            if len(given) > len(names) or (named and not named.keys().isdisjoint(names[: len(given)])):
                raise TypeError(f"{type(self).__name__}() takes each of {', '.join(names)} once")
            for name, value in zip(names, given, strict=False):
                setattr(self, name, value)
            for name in names[len(given) :]:
                if name in named:
                    setattr(self, name, named.pop(name))
                elif name in self._defaults:
                    default = self._defaults[name]
                    setattr(self, name, default.default_factory() if isinstance(default, _Made) else default)
                else:
                    raise TypeError(f"{type(self).__name__}() misses {name}")
            if named:
                raise TypeError(f"{type(self).__name__}() has no {', '.join(named)}")

    def __eq__(self, other: object) -> bool:
        names = self.__match_args__
        return type(other) is type(self) and all(getattr(self, name) == getattr(other, name) for name in names)

    def __repr__(self) -> str:
        names: tuple[str, ...] = self.__match_args__
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"
