"""This module is a file put in the place of another, whole or not at all."""

import errno
import itertools
import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

__all__ = ["replace_file"]

Replace: TypeAlias = Callable[[Path, Path], object]
Pause: TypeAlias = Callable[[float], object]

# What Windows says of a file that another program has open: access denied, or a sharing violation.
_HELD = {5, 32}
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
_HELD_BY_ANOTHER = "another program holds the file; close it there and try again"

_LONGEST_NAME = 50  # with some signs more, a name has room everywhere
_ABANDONED_AFTER = 3600.0


def replace_file(target: Path, content: bytes, *, replace: Replace = os.replace, pause: Pause = time.sleep) -> None:
    """Put content in the place of a file, whole or not at all; the mode of what stood there is kept.

    The content is written to a hidden file beside it, flushed to the disk, and only then takes its place. A program that
    is killed in between leaves the hidden file behind, which does no harm; a later write removes it when it is an hour
    old. Younger ones may be of a program that is writing now.

    Args:
        target: the file, not a link to it.
        content: what it holds afterwards.
        replace: puts the one in the place of the other.
        pause: waits for some seconds. Where Windows says that another program holds the file, it is tried again a few
            times, for less than two seconds together.

    Raises:
        OSError: where it does not succeed; what stood there then stands there still.
    """
    number, temporary = _written_beside(target, content)
    try:
        now = temporary.stat().st_mtime
        _move(temporary, target, replace, pause)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    with suppress(OSError):  # not every file system can; and by now the file has its new content
        _flush_folder(target.parent)
    for left in (_beside(target, earlier) for earlier in range(number)):
        with suppress(OSError):
            _remove_abandoned(left, now)


def _beside(target: Path, number: int) -> Path:
    return target.with_name(f".{target.name[:_LONGEST_NAME]}.{number}.tmp")


def _written_beside(target: Path, content: bytes) -> tuple[int, Path]:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    for number in itertools.count():
        temporary = _beside(target, number)
        try:
            file = temporary.open("xb")  # as others make files: with the mode that the place asks for
        except FileExistsError:
            continue
        try:
            with file:
                if mode is not None:
                    temporary.chmod(mode)  # before there is anything in it to be read
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        return number, temporary
    raise AssertionError  # pragma: no cover


def _move(temporary: Path, target: Path, replace: Replace, pause: Pause) -> None:
    pauses = list(_PAUSES)
    while True:
        try:
            replace(temporary, target)
        except PermissionError as fault:
            if getattr(fault, "winerror", None) not in _HELD:
                raise
            if not pauses:
                raise PermissionError(errno.EACCES, _HELD_BY_ANOTHER) from fault
            pause(pauses.pop(0))
        else:
            return


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":  # pragma: no cover - elsewhere a folder cannot be opened
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_abandoned(left: Path, now: float) -> None:
    # Both times come from the same file system: the clocks of machines that share it may differ.
    if now - left.stat().st_mtime > _ABANDONED_AFTER:
        left.unlink()
