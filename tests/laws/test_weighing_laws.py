import attrs
from hypothesis import event, given, settings
from hypothesis import strategies as st

from deliberate.model import Standing
from tests import oracle
from tests.laws import weighing as law
from tests.strategies import Scene, scenes

_MORE = settings(max_examples=settings().max_examples * 2)

all_known = scenes(timeless=True, unknown=False)
timeless = scenes(timeless=True)


@_MORE
@given(all_known)
def test_an_option_that_is_open_or_supported_can_be_chosen_without_a_clash(scene: Scene) -> None:
    event(f"consistent: {oracle.is_consistent(scene.practice, scene.cases)}")

    law.a_choice_that_is_open_or_supported_clashes_with_nothing(scene)


@_MORE
@given(all_known)
def test_of_two_options_one_that_is_not_barred_can_be_chosen_without_a_clash(scene: Scene) -> None:
    event(f"{len(scene.practice.options)} options")

    law.of_two_options_one_can_be_chosen(scene)


@_MORE
@given(timeless)
def test_in_a_consistent_base_nothing_is_conflicted(scene: Scene) -> None:
    event(f"consistent: {oracle.is_consistent(scene.practice, scene.cases)}")

    law.consistent_agreements_never_conflict(scene)


@_MORE
@given(all_known)
def test_deciding_what_is_supported_for_the_reasons_that_support_it_keeps_a_base_consistent(scene: Scene) -> None:
    supported = [option for option in law.weighed(scene).values() if option.standing is Standing.SUPPORTED]
    event(f"supported: {bool(supported)}, consistent: {oracle.is_consistent(scene.practice, scene.cases)}")

    law.a_decision_for_supporting_reasons_keeps_a_base_consistent(scene)


@_MORE
@given(timeless)
def test_a_further_reason_keeps_a_supported_option_supported(scene: Scene) -> None:
    supported = [name for name, option in law.weighed(scene).items() if option.standing is Standing.SUPPORTED]
    event(f"tried: {any(law.further_reasons(scene, name) for name in supported)}")

    law.a_further_reason_keeps_an_option_supported(scene)


@given(scenes())
def test_an_unknown_fact_never_counts_as_absent(scene: Scene) -> None:
    event(f"unsettled: {any(not option.settled for option in law.weighed(scene).values())}")

    law.an_unknown_never_counts_as_absent(scene)


@given(scenes(numbers=True))
def test_further_cases_only_add_grounds(scene: Scene) -> None:
    law.further_cases_only_add_grounds(scene)


@given(scenes(numbers=True))
def test_a_case_says_nothing_about_itself(scene: Scene) -> None:
    event(f"decided: {scene.deliberation.decision is not None}")

    law.a_same_named_case_never_counts(scene)


@given(scenes(numbers=True), st.data())
def test_the_order_of_writing_changes_nothing(scene: Scene, data: st.DataObject) -> None:
    # Only between ways over several priorities does the practice's order count, so that one stays.
    shuffled = scene._replace(
        deliberation=attrs.evolve(scene.deliberation, facts=data.draw(st.permutations(scene.deliberation.facts))),
        practice=attrs.evolve(
            scene.practice,
            options=data.draw(st.permutations(scene.practice.options)),
            factors=data.draw(st.permutations(scene.practice.factors)),
            values=data.draw(st.permutations(scene.practice.values)),
            policies=data.draw(st.permutations(scene.practice.policies)),
        ),
        cases=tuple(data.draw(st.permutations(scene.cases))),
    )

    law.the_order_of_writing_changes_nothing(scene, shuffled)


@given(scenes(numbers=True), st.integers(0, 2))
def test_a_limit_shortens_lists_and_nothing_else(scene: Scene, limit: int) -> None:
    law.a_limit_shortens_lists_and_nothing_else(scene, limit)


@given(scenes(numbers=True))
def test_what_is_listed_has_an_order(scene: Scene) -> None:
    law.what_is_listed_has_an_order(scene)
