import pytest

from tests.model.wrong_values import SNAPSHOT, WRONG, every_message
from tests.problems import refusal_of


def test_each_wrong_value_gives_the_message_that_was_read() -> None:
    assert list(every_message()) == SNAPSHOT.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("title", WRONG)
def test_each_wrong_value_is_refused_with_problems_that_can_be_used(title: str) -> None:
    assert refusal_of(WRONG[title]).problem_count
