"""How much room a process has taken so far."""

import resource
import sys
from pathlib import Path

__all__ = ["most_held"]

_STATUS = Path("/proc/self/status")


def most_held() -> int:
    """Give the most bytes that this process held. Linux adds in `getrusage` what whoever started it held."""
    if _STATUS.exists():
        lines = dict(line.split(":", 1) for line in _STATUS.read_text(encoding="utf-8").splitlines())
        return int(lines["VmHWM"].split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
