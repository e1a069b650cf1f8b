from datetime import date

from deliberate.model import Commitment, CommitmentStatus
from tests.problems import only_problem


def test_a_commitment_is_a_promise_unless_it_says_otherwise() -> None:
    promise = Commitment("coach", to="client", what="The coach calls you.")

    assert promise.status is CommitmentStatus.PROMISED
    assert repr(promise) == "<Commitment: promised>"
    assert Commitment("coach", to="client", what="x", status="asked").status is CommitmentStatus.ASKED


def test_what_is_promised_cannot_be_due_before_it_starts() -> None:
    first, last = date(2026, 3, 2), date(2026, 3, 9)
    problem = only_problem(Commitment, "coach", to="client", what="x", starts=last, due=first)

    assert (problem.code, problem.path) == ("dates-reversed", ("due",))
    assert Commitment("coach", to="client", what="x", starts=first, due=first).due == first


def test_a_promise_is_made_by_someone_to_someone() -> None:
    assert only_problem(Commitment, "coach", to="", what="x").path == ("to",)
    assert only_problem(Commitment, "coach", to="client", what=None).path == ("what",)
