"""``dataclass`` as in the standard library, for classes that a cold start defines.

The standard decorator writes the source of up to six methods for each class and compiles them: half a millisecond a class, a
third of a cold ``csto-check``. This one compiles ``__init__`` only, and that when some objects have been made; the other
methods are shared. It knows ``frozen``, ``slots``, ``order``, defaults, ``default_factory`` and ``hash=False``, all that the
program uses; :func:`dataclasses.replace`, ``fields``, pickling and matching work as ever. The standard module itself takes a
tenth of a cold start to import, so it waits until somebody asks it for the fields of a class. To type checkers all this is the
standard one.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["dataclass", "field", "replace"]

_MISSING: Any = object()

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:

    class field:  # noqa: N801 - it stands in for dataclasses.field
        """What is said of a field."""

        __slots__ = ("default", "default_factory", "hash")

        def __init__(self, *, default=_MISSING, default_factory=_MISSING, hash=None):  # noqa: A002 - as there
            self.default, self.default_factory, self.hash = default, default_factory, hash

    def replace(obj, /, **changes):
        kind = obj.__class__
        return kind(**({name: getattr(obj, name) for name in kind.__match_args__} | changes))

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False):
        def made(cls):
            return _made(cls, frozen, slots, order)

        return made if cls is None else made(cls)


def _made(cls: Any, frozen: bool, slots: bool, order: bool) -> Any:
    """The class made anew with the methods of a data class."""
    fields = {}
    for name in cls.__annotations__:
        default = cls.__dict__.get(name, _MISSING)
        fields[name] = default if default.__class__ is field else field(default=default)
    names = tuple(fields)
    body = dict(cls.__dict__)
    for name in names:
        body.pop(name, None)
    body["__dataclass_fields__"] = _StandardFields(cls.__annotations__, fields)
    body["__match_args__"] = names
    body["__init__"] = _first_init(names, fields, frozen, cls)
    values = _values(names)
    body["__eq__"] = _equality(values)
    body.setdefault("__repr__", _representation)
    body["__hash__"] = None
    if frozen:
        hashed = _values(tuple(name for name, item in fields.items() if item.hash is not False))
        body["__hash__"] = lambda self: hash(hashed(self))
        body["__setattr__"], body["__delattr__"] = _refuse, _refuse
    if order:
        body["__lt__"], body["__le__"], body["__gt__"], body["__ge__"] = _order(values)
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    if slots:
        body["__slots__"] = names
        if frozen:
            body["__getstate__"], body["__setstate__"] = lambda self: values(self), _restored  # an attrgetter binds to no object
    body["__qualname__"] = cls.__qualname__
    return type(cls)(cls.__name__, cls.__bases__, body)


class _StandardFields:
    """Gives :mod:`dataclasses` the fields of a class, made when it asks."""

    def __init__(self, kinds: dict[str, Any], items: dict[str, Any]) -> None:
        self._kinds = kinds
        self._items = items
        self._made: dict[str, Any] | None = None

    def __get__(self, obj: object, owner: type) -> dict[str, Any]:
        if self._made is None:
            import dataclasses

            made: dict[str, Any] = {}
            for name, item in self._items.items():
                standard: Any = dataclasses.field(hash=item.hash)
                if item.default is not _MISSING:
                    standard.default = item.default
                if item.default_factory is not _MISSING:
                    standard.default_factory = item.default_factory
                standard.name, standard.type, standard.kw_only = name, self._kinds[name], False
                standard._field_type = dataclasses._FIELD  # type: ignore[attr-defined]  # what the standard decorator sets
                made[name] = standard
            self._made = made
        return self._made


_FEW = 24  # objects, whose fields are set one by one sooner than an ``__init__`` for them is compiled


def _first_init(names: tuple[str, ...], fields: dict[str, Any], frozen: bool, cls: Any) -> Any:
    """An ``__init__`` for the first objects; then, or where the arguments are amiss, it compiles the real one and is gone."""
    put = object.__setattr__
    made = 0

    def first(self: Any, /, *args: Any, **kwargs: Any) -> None:
        nonlocal made
        made += 1
        given: Sequence[Any] | None
        if made > _FEW or len(args) > len(names):
            given = None
        elif len(args) == len(names) and not kwargs:
            given = args
        else:
            given = _filled(args, kwargs, names, fields)
        if given is None:
            real = _init(names, fields, frozen, cls)
            for base in type(self).__mro__:
                if base.__dict__.get("__init__") is first:
                    type.__setattr__(base, "__init__", real)
            real(self, *args, **kwargs)
        else:
            for name, value in zip(names, given, strict=True):
                put(self, name, value)

    return first


def _filled(args: tuple[Any, ...], kwargs: dict[str, Any], names: tuple[str, ...], fields: dict[str, Any]) -> list[Any] | None:
    """The value of every field; ``None`` where one is missing, unknown or given twice."""
    values = [*args]
    for name in names[len(args) :]:
        item = fields[name]
        if name in kwargs:
            values.append(kwargs[name])
        elif item.default is not _MISSING:
            values.append(item.default)
        elif item.default_factory is not _MISSING:
            values.append(item.default_factory())
        else:
            return None
    return None if any(name not in names[len(args) :] for name in kwargs) else values


def _init(names: tuple[str, ...], fields: dict[str, Any], frozen: bool, cls: Any) -> Any:
    space: dict[str, Any] = {"_set": object.__setattr__}
    parameters, lines = [], []
    for name in names:
        item = fields[name]
        given = name
        if item.default is not _MISSING:
            space[f"_default_{name}"] = item.default
            parameters.append(f"{name}=_default_{name}")
        elif item.default_factory is not _MISSING:
            space["_missing"] = _MISSING
            space[f"_new_{name}"] = item.default_factory
            parameters.append(f"{name}=_missing")
            given = f"_new_{name}() if {name} is _missing else {name}"
        else:
            parameters.append(name)
        lines.append(f" _set(_self, {name!r}, {given})" if frozen else f" _self.{name} = {given}")
    exec(f"def __init__(_self, {', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), space)
    real = space["__init__"]
    real.__qualname__ = f"{cls.__qualname__}.__init__"
    real.__module__ = cls.__module__
    return real


def _values(names: tuple[str, ...]) -> Any:
    """What gives the values of an object's fields as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple([getattr(self, name) for name in names])


def _equality(values: Any) -> Any:
    def equal(self: Any, other: Any) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return equal


def _order(values: Any) -> Any:
    def less(self: Any, other: Any) -> Any:
        return values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented

    def at_most(self: Any, other: Any) -> Any:
        return values(self) <= values(other) if other.__class__ is self.__class__ else NotImplemented

    def more(self: Any, other: Any) -> Any:
        return values(self) > values(other) if other.__class__ is self.__class__ else NotImplemented

    def at_least(self: Any, other: Any) -> Any:
        return values(self) >= values(other) if other.__class__ is self.__class__ else NotImplemented

    return less, at_most, more, at_least


def _representation(self: Any) -> str:
    parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in type(self).__match_args__)
    return f"{type(self).__qualname__}({parts})"


def _refuse(self: Any, name: str, *value: Any) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")


def _restored(self: Any, state: tuple[Any, ...]) -> None:
    for name, value in zip(type(self).__match_args__, state, strict=True):
        object.__setattr__(self, name, value)
