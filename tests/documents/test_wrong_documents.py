import itertools

from tests.documents.wrong_documents import SNAPSHOT, every_message


def test_each_wrong_document_gives_the_message_that_was_read() -> None:
    assert list(every_message()) == SNAPSHOT.read_text(encoding="utf-8").splitlines()


def test_each_wrong_document_is_refused() -> None:
    lines = [*every_message(), "the end"]

    assert [line for line, below in itertools.pairwise(lines) if line[:1] != " " and below[:1] != " "] == []
