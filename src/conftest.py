"""What every example in a docstring may use besides its own module: the public names, and `ours` and `samira`."""

import pytest

import deliberate
from tests import running_example


@pytest.fixture(autouse=True, scope="session")
def _names_of_the_running_example(doctest_namespace: dict[str, object]) -> None:
    doctest_namespace.update({name: value for name, value in vars(deliberate).items() if not name.startswith("_")})
    doctest_namespace.update(ours=running_example.ours, samira=running_example.samira)
