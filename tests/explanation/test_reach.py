import pytest

from deliberate.explanation import shipped_phrases
from tests.explanation.reach import messages, reached


@pytest.mark.parametrize("language", shipped_phrases().languages)
def test_every_message_of_a_text_is_said_of_some_deliberation(language: str) -> None:
    assert messages(language)
    assert sorted(messages(language) - reached(language)) == []
