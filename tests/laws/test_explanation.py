from hypothesis import event, given, settings
from hypothesis import strategies as st

from deliberate import CaseBase, as_markdown, as_text, explain
from deliberate.visibility import Reader, hides_decisive
from tests.laws import letters as law
from tests.strategies import Scene, Twins, drawn, plain_scenes, rich_scenes, twins

_READERS: tuple[Reader, ...] = ("client", "file", "colleague", "professional")
_MORE = settings(max_examples=settings().max_examples * 2)


@given(plain_scenes())
def test_every_sentence_rests_on_what_is_written_down(scene: Scene) -> None:
    law.sentences_rest_on_what_exists(scene)


@_MORE
@given(plain_scenes())
def test_every_decisive_factor_that_a_client_may_see_is_told(scene: Scene) -> None:
    decision = scene.deliberation.decision
    event(f"decisive: {len(decision.because) if decision else None}")

    law.decisive_factors_are_told(scene)


@given(plain_scenes())
def test_no_name_of_the_record_reaches_a_client(scene: Scene) -> None:
    law.no_record_name_is_told(scene)


@given(plain_scenes())
def test_without_its_facts_nothing_is_told_of_a_factor(scene: Scene) -> None:
    law.what_is_no_longer_known_is_no_longer_told(scene)


@given(plain_scenes())
def test_the_promises_told_are_the_promises_made(scene: Scene) -> None:
    law.promises_told_are_promises_made(scene)


@given(
    scene=rich_scenes(),
    to=st.sampled_from(_READERS),
    language=st.sampled_from(["nl", "en"]),
    register=st.sampled_from([None, "formal", "informal"]),
)
def test_whatever_was_written_can_be_told_to_every_reader(
    scene: Scene, to: Reader, language: str, register: str | None
) -> None:
    explanation = explain(
        scene.deliberation, scene.practice, CaseBase(scene.cases), to=to, language=language, register=register
    )

    assert explanation.to == to
    assert as_text(explanation)
    assert as_markdown(explanation)


@_MORE
@given(twins())
def test_a_client_reads_the_same_where_only_private_parts_differ(pair: Twins) -> None:
    event(f"decided: {pair.first.decision is not None}")

    law.twins_read_the_same(pair)


def test_the_twins_are_about_something() -> None:
    pairs = drawn(twins(), 150)

    hiding = [
        (hides_decisive(pair.first, pair.practice, "client"), hides_decisive(pair.second, pair.practice, "client"))
        for pair in pairs
    ]
    assert sum(pair.first != pair.second for pair in pairs) > 100
    assert hiding.count((True, True)) >= 2
    assert hiding.count((True, False)) + hiding.count((False, True)) >= 8
    assert sum(pair.first.decision is not None for pair in pairs) > 20
