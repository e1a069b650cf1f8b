from datetime import date

from deliberate.model import Reaction, Telling
from tests.problems import only_problem


def test_a_client_cannot_object_before_the_official_decision() -> None:
    first, last = date(2026, 3, 2), date(2026, 3, 9)
    problem = only_problem(Telling, formal_on=last, disagree_until=first)

    assert (problem.code, problem.path) == ("dates-reversed", ("disagree_until",))
    assert Telling(disagree_until=first).disagree_until == first


def test_how_the_client_took_it_is_a_word_of_a_closed_list() -> None:
    assert Telling(reaction="declines").reaction is Reaction.DECLINES
    assert only_problem(Telling, reaction="declined").nearest == "declines"


def test_the_client_tells_it_back_in_their_own_words() -> None:
    assert Telling(told_back="Dus ik krijg hulp.").told_back == "Dus ik krijg hulp."
    assert only_problem(Telling, told_back={"nl": "x"}).code == "wrong-type"
