"""A thing gets another name, and what was written down under the old one reads and weighs as before."""

import json
from typing import Any

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from deliberate import (
    CaseBase,
    Deliberation,
    as_text,
    check,
    explain,
    fingerprint,
    read_casebase,
    read_deliberation,
    read_practice,
    to_document,
    weigh,
)
from tests.laws.renaming import SECTIONS, Names, renamed, renamings, with_former_names
from tests.strategies import Scene, plain_scenes, rich_scenes, scenes


def own_names(*deliberations: Deliberation) -> frozenset[str]:
    return frozenset(
        name
        for deliberation in deliberations
        for section in ("options", "factors", "people")
        for thing in getattr(deliberation, section)
        for name in (thing.name, *getattr(thing, "formerly", ()))
    )


def new_names(data: st.DataObject, scene: Scene) -> Names:
    names = data.draw(renamings(scene.practice, own_names(scene.deliberation, *scene.cases)))
    for section in SECTIONS:
        things = {thing.name for thing in getattr(scene.practice, section)}
        event(f"{section}: {'some' if things & names.keys() else 'none'} renamed")
    return names


def stored(value: object) -> Any:  # noqa: ANN401 - as json.loads gives it
    return json.loads(json.dumps(to_document(value), ensure_ascii=False))


@pytest.mark.parametrize("drawn", [scenes(numbers=True), rich_scenes()], ids=["bare", "rich"])
@given(data=st.data())
def test_what_was_stored_under_old_names_reads_and_weighs_as_before(
    drawn: st.SearchStrategy[Scene], data: st.DataObject
) -> None:
    scene = data.draw(drawn)
    names = new_names(data, scene)
    practice = with_former_names(scene.practice, names)
    before = weigh(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on)

    read = read_deliberation(stored(scene.deliberation), practice)
    cases = read_casebase(stored(CaseBase(scene.cases)), practice)
    after = weigh(read, practice, cases, on=scene.on)

    expected = renamed(scene.deliberation, names)
    event(f"a name in it was renamed: {expected != scene.deliberation}")
    assert read == expected
    assert fingerprint(read) == fingerprint(expected)
    assert (fingerprint(read) == fingerprint(scene.deliberation)) is (read == scene.deliberation)
    assert renamed(read, {new: old for old, new in names.items()}) == scene.deliberation
    assert after == renamed(before, names)
    assert list(after) == [names.get(option, option) for option in before]
    for standing in {weighed.standing for weighed in after.values()}:
        event(f"{standing}")


@given(data=st.data(), scene=rich_scenes())
def test_who_renames_a_thing_need_not_touch_what_points_at_it(data: st.DataObject, scene: Scene) -> None:
    names = new_names(data, scene)
    document = stored(scene.practice)
    for section in SECTIONS:
        for thing in document.get(section, ()):
            if thing["name"] in names:
                thing["formerly"] = [*thing.get("formerly", ()), thing["name"]]
                thing["name"] = names[thing["name"]]

    assert read_practice(document) == with_former_names(scene.practice, names)


@given(data=st.data(), scene=scenes(numbers=True))
def test_a_thing_may_be_renamed_again(data: st.DataObject, scene: Scene) -> None:
    first = new_names(data, scene)
    once = with_former_names(scene.practice, first)
    second = data.draw(renamings(once, own_names(scene.deliberation)))
    twice = with_former_names(once, second)

    of_the_first_days = read_deliberation(stored(scene.deliberation), twice)
    of_later_days = read_deliberation(stored(renamed(scene.deliberation, first)), twice)

    assert of_the_first_days == of_later_days == renamed(renamed(scene.deliberation, first), second)


@given(data=st.data(), scene=plain_scenes())
def test_a_client_reads_the_same_letter_and_the_same_is_found(data: st.DataObject, scene: Scene) -> None:
    names = new_names(data, scene)
    practice = with_former_names(scene.practice, names)
    deliberation = read_deliberation(stored(scene.deliberation), practice)
    cases = read_casebase(stored(CaseBase(scene.cases)), practice)

    before = explain(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on)
    assert as_text(explain(deliberation, practice, cases, on=scene.on)) == as_text(before)

    found = check(scene.deliberation, scene.practice, on=scene.on)
    for old, new in zip(found, check(deliberation, practice, on=scene.on), strict=True):
        assert (new.code, new.severity, new.values) == (old.code, old.severity, old.values)
        assert new.about == tuple(names.get(name, name) for name in old.about)
        assert new.path == tuple(names.get(str(key), key) for key in old.path)
