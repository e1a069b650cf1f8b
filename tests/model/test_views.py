from deliberate.model import Hunch, Position
from tests.problems import codes_by_path


def test_a_hunch_may_be_that_one_does_not_know_yet() -> None:
    assert Hunch().option is None
    assert (repr(Hunch()), repr(Hunch("extra"))) == ("<Hunch: not known yet>", "<Hunch: 'extra'>")


def test_a_position_may_be_without_a_choice() -> None:
    assert (repr(Position("client")), repr(Position("x", option="extra"))) == (
        "<Position: none yet>",
        "<Position: 'extra'>",
    )


def test_a_view_may_name_any_factor_and_any_threshold() -> None:
    assert Hunch(because=["budget", "need >= high"]).because == {"budget", "need >= high"}
    assert Position("client", because=["a"], despite=["b <= 3"]).despite == {"b <= 3"}


def test_what_cannot_be_in_a_view_is_told_at_once() -> None:
    assert codes_by_path(Hunch, "", at="nine", because="budget", unease="") == [
        ("/option", "bad-name"),
        ("/at", "wrong-type"),
        ("/because", "wrong-type"),
        ("/unease", "bad-text"),
    ]
    assert codes_by_path(Position, "", option=3, despite=None, needs=3) == [
        ("/by", "bad-text"),
        ("/option", "wrong-type"),
        ("/despite", "wrong-type"),
        ("/needs", "wrong-type"),
    ]
