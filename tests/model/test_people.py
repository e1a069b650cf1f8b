import pytest

from deliberate.model import Person, Perspective
from tests.problems import only_problem


@pytest.mark.parametrize("name", ["client", "professional", "team"])
def test_a_word_that_says_who_someone_is_is_no_name_for_a_person(name: str) -> None:
    problem = only_problem(Person, name, label="x")

    assert (problem.code, problem.path, problem.found) == ("bad-name", ("name",), name)
    assert problem.expected == "another name: client, professional, team already say who someone is"


def test_a_person_has_a_label_and_may_have_a_side() -> None:
    sister = Person("sister", label="your sister", perspective="family")

    assert sister.perspective is Perspective.FAMILY
    assert Person("coach", label="x").perspective is None
    assert repr(sister) == "<Person 'sister'>"
