"""How much the laws try: a little at every run, the same and more in continuous integration; and what they met."""

import os
from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, Phase, settings

_COUNTS = "counts"

settings.register_profile("fast", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("fast"), max_examples=60, derandomize=True, print_blob=True)
settings.register_profile("thorough", settings.get_profile("fast"), max_examples=5_000)
# For very many runs, of which it only counts whether they fail.
settings.register_profile(
    "mutation", settings.get_profile("ci"), max_examples=8, database=None, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "fast"))

Tell = Callable[[str, Mapping[str, int]], None]


@pytest.fixture
def tell_counts(record_property: Callable[[str, object], None]) -> Tell:
    """Tell at the end of the run how often what a law is about came up, so that all can see that it is about something."""

    def tell(what: str, counts: Mapping[str, int]) -> None:
        record_property(_COUNTS, f"{what}: {', '.join(f'{counts[name]} {name}' for name in sorted(counts))}")

    return tell


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was told."""
    reports = (report for told in terminalreporter.stats.values() for report in told)
    lines = [text for report in reports for name, text in getattr(report, "user_properties", ()) if name == _COUNTS]
    if lines:
        terminalreporter.section("what the laws met")
        for line in sorted(set(lines)):
            terminalreporter.write_line(line)
