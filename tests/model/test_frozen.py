import copy
from collections.abc import Mapping

import pytest

from deliberate.model.frozen import FrozenMapping
from tests.travel import through_a_pickle


def test_a_frozen_mapping_is_equal_to_any_mapping_with_the_same_content() -> None:
    frozen = FrozenMapping({"a": 1, "b": 2})

    assert frozen == {"b": 2, "a": 1}
    assert frozen == FrozenMapping({"b": 2, "a": 1})
    assert hash(frozen) == hash(FrozenMapping({"b": 2, "a": 1}))
    assert frozen != {"a": 1}
    assert frozen != [("a", 1), ("b", 2)]


def test_a_frozen_mapping_keeps_the_order_it_was_given() -> None:
    assert list(FrozenMapping({"b": 2, "a": 1}).items()) == [("b", 2), ("a", 1)]


def test_a_frozen_mapping_is_read_like_any_other() -> None:
    frozen: Mapping[str, int] = FrozenMapping({"a": 1})

    assert (frozen["a"], len(frozen), "b" in frozen, frozen.get("b")) == (1, 1, False, None)
    assert len(FrozenMapping()) == 0


def test_a_frozen_mapping_does_not_follow_what_it_was_made_of() -> None:
    source = {"a": 1}
    frozen = FrozenMapping(source)

    source["b"] = 2

    assert frozen == {"a": 1}


def test_a_frozen_mapping_cannot_be_changed() -> None:
    frozen = FrozenMapping({"a": 1})

    with pytest.raises(TypeError):
        frozen["a"] = 2  # type: ignore[index]  # that is the point
    with pytest.raises(AttributeError):
        frozen.other = 2  # type: ignore[attr-defined]  # that is the point


def test_a_frozen_mapping_is_copied_and_pickled_without_its_hash() -> None:
    frozen = FrozenMapping({"a": FrozenMapping({"b": "c"})})

    for again in (through_a_pickle(frozen), copy.copy(frozen), copy.deepcopy(frozen)):
        assert again == frozen
        assert hash(again) == hash(frozen)


def test_the_hash_is_worked_out_once() -> None:
    frozen = FrozenMapping({"a": 1})

    assert hash(frozen) == hash(frozen)


def test_the_repr_shows_how_much_and_not_what() -> None:
    assert repr(FrozenMapping({"a": "her words"})) == "<FrozenMapping: 1 keys>"
