"""Our ``dataclass`` behaves as the standard one does."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import threading
from typing import Any

import pytest

from checker.model.dataclass import dataclass, field, replace


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Two numbers and a remark that no comparison of hashes sees."""

    x: int
    y: int = 2
    remarks: list[str] = field(default_factory=list, hash=False)

    @property
    def both(self) -> int:
        return self.x + self.y


@dataclass(slots=True)
class Box:
    """One thing, and what lies beside it."""

    thing: Any
    beside: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Loose:
    """Without slots."""

    name: str
    size: int = 3


def test_fields_by_place_name_and_default() -> None:
    point = Point(1)
    assert (point.x, point.y, point.remarks, point.both) == (1, 2, [], 3)
    assert Point(y=5, x=4) == Point(4, 5)
    assert Point(1).remarks is not Point(1).remarks
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]  # what the test is about
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        Point(1, z=2)  # type: ignore[call-arg]  # what the test is about


def test_equality_order_and_hash() -> None:
    assert Point(1, 2) < Point(1, 3) <= Point(2) > Point(1, 9) >= Point(1, 9)
    assert Point(1).__eq__(Box(1)) is NotImplemented
    assert hash(Point(1, 2, ["a"])) == hash(Point(1, 2, ["b"]))
    assert Point(1, 2, ["a"]) != Point(1, 2, ["b"])
    assert Box(1) == Box(1) != Box(2)
    with pytest.raises(TypeError, match="unhashable"):
        hash(Box(1))


def test_frozen_and_slotted() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'x'"):
        Point(1).x = 2  # type: ignore[misc]  # what the test is about
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'x'"):
        del Point(1).x
    with pytest.raises(AttributeError):
        Box(1).colour = 2  # type: ignore[attr-defined]  # what the test is about
    box = Box(1)
    box.thing = 2
    assert box == Box(2)
    assert Loose("a").__dict__ == {"name": "a", "size": 3}


def test_what_the_standard_library_does_with_them() -> None:
    point = Point(1, 2, ["a"])
    assert repr(point) == "Point(x=1, y=2, remarks=['a'])"
    assert dataclasses.replace(point, y=7) == Point(1, 7, ["a"])
    assert [item.name for item in dataclasses.fields(Point)] == ["x", "y", "remarks"]
    assert dataclasses.asdict(Box(point)) == {"thing": {"x": 1, "y": 2, "remarks": ["a"]}, "beside": {}}
    for value in (point, Box(point, {"b": 1}), Loose("a")):
        assert pickle.loads(pickle.dumps(value)) == value
        assert copy.deepcopy(value) == value
    match point:
        case Point(1, y):
            assert y == 2
        case _:
            raise AssertionError(point)


def test_first_objects_in_several_threads() -> None:
    @dataclass(frozen=True, slots=True)
    class Late:
        """Made for the first time by all threads at once."""

        number: int

    start = threading.Barrier(8)
    made: list[Late] = []

    def make(number: int) -> None:
        start.wait()
        made.append(Late(number))

    threads = [threading.Thread(target=make, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(late.number for late in made) == list(range(8))


def test_replacing_as_the_standard_module_does() -> None:
    point = Point(1, 5, ["a"])
    assert replace(point, y=6) == dataclasses.replace(point, y=6) == Point(1, 6, ["a"])
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        replace(point, z=1)  # type: ignore[call-arg]  # what the test is about
    assert [each.name for each in dataclasses.fields(Point)] == ["x", "y", "remarks"]
    assert dataclasses.fields(Point)[1].default == 2
    assert dataclasses.is_dataclass(point)
