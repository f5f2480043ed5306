"""What a process keeps of the record is bounded, and is what was read."""

import pytest

from archive.record import bitmaps, shelves
from archive.record.shelves import Shelf
from tests.api.samples import publish_a_world


def of(*numbers):
    """A bitmap of some numbers."""
    return bitmaps.of_keys(numbers)


def test_what_was_read_is_not_read_again():
    shelf, read = Shelf(), []
    for _ in range(3):
        assert shelf.get(("a",), lambda: read.append(1) or of(1, 2)) == of(1, 2)
    assert read == [1]


@pytest.mark.parametrize(
    ("made", "key"),
    [(lambda n: of(*range(n, 50_000, 3)), lambda n: (n,)), (lambda n: {}, lambda n: (n, *map(str, range(300))))],
    ids=["large bitmaps", "long questions that find nothing"],
)
def test_those_not_asked_for_longest_make_room(monkeypatch, made, key):
    monkeypatch.setattr(shelves, "ROOM", 400_000)
    shelf = Shelf()
    for n in range(200):
        shelf.get(key(0), lambda: made(0))
        shelf.get(key(n), lambda n=n: made(n))
        assert shelf.size == sum(taken for _found, taken in shelf.there.values()) <= 400_000

    assert len(shelf.there) < 80
    assert key(0) in shelf.there
    assert key(199) in shelf.there
    assert key(1) not in shelf.there


def test_what_is_larger_than_all_room_is_answered_and_not_kept(monkeypatch):
    monkeypatch.setattr(shelves, "ROOM", 100)
    shelf = Shelf()
    assert shelf.get(("a",), lambda: of(5)) == of(5)
    assert (len(shelf.there), shelf.size) == (0, 0)


@pytest.mark.django_db
def test_one_value_and_a_list_of_one_value_do_not_take_each_others_place():
    publish_a_world(events=2)
    shelf = Shelf()
    [own] = bitmaps.each(shelf, {"place": "iraq"})

    assert len(own) == 2
    assert bitmaps.these(shelf, "place", ["iraq"]) == {"iraq": own}
    assert bitmaps.each(shelf, {"place": "iraq"}) == [own]


def test_only_what_is_not_there_is_read():
    shelf, asked = Shelf(), []

    def read(keys):
        asked.append(keys)
        return {key: key[0].upper() for key in keys}

    assert shelf.many([("a",), ("b",)], read) == {("a",): "A", ("b",): "B"}
    assert shelf.many([("b",), ("c",), ("a",)], read) == {("b",): "B", ("a",): "A", ("c",): "C"}
    assert shelf.many([("c",)], read) == {("c",): "C"}
    assert shelf.many([], read) == {}
    assert asked == [[("a",), ("b",)], [("c",)]]
