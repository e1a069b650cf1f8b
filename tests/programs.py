"""Programs that run on their own: what they show at a terminal, and how they are interrupted while they wait."""

import os
import signal
import subprocess
import time
from pathlib import Path
from typing import IO

__all__ = ["interrupted", "opened_for_writing", "read_all"]


def read_all(descriptor: int) -> str:
    """Give everything that is shown at a terminal, until nobody writes any more."""
    read = b""
    try:
        while part := os.read(descriptor, 65536):
            read += part
    except OSError:  # how a terminal says that nobody writes any more
        pass
    finally:
        os.close(descriptor)
    return read.decode("utf-8")


def opened_for_writing(pipe: Path) -> IO[bytes]:
    """Open a pipe without waiting, as soon as somebody reads it."""
    for _ in range(600):
        try:
            return os.fdopen(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK), "wb")
        except OSError:
            time.sleep(0.05)
    raise TimeoutError


def interrupted(program: "subprocess.Popen[bytes]") -> tuple[bytes, bytes]:
    """Interrupt a program that waits; again where it was not waiting yet, for then it takes no notice."""
    for _ in range(10):
        time.sleep(0.3)
        program.send_signal(signal.SIGINT)
        try:
            return program.communicate(timeout=3)
        except subprocess.TimeoutExpired:
            continue
    raise TimeoutError
