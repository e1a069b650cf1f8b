"""Programs that write while something goes wrong; they say what came of it, as JSON.

killed FILE WRITES     write two books to a file in turn, several at once, all killed again and again, until so many writes
too-large FILE BYTES   write a large book where no file can become larger than so many bytes
full FOLDER            write a large book on a disk that is too small for it
read-only FOLDER       write on a disk that can only be read
no-leave FOLDER        write in a folder in which nobody may write
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from deliberate import Practice, WriteError, read_practice, write

SMALL = Practice("small", language="en", question="Who?")
ODD, EVEN = (Practice(name, language="en", question=f"{name} " * 4_000) for name in ("odd", "even"))
LARGE = Practice("large", language="en", question="Who " * 100_000)


# ---- killed


def killed(file: Path, writes: int) -> Mapping[str, object]:
    """Start programs that write in a loop, kill each at another moment, and look at the file every time."""
    write(ODD, file)
    done, kills, whole, left = 0, 0, 0, 0
    while done < writes:
        done += _writes_until_killed(file, moment=zlib.crc32(str(kills).encode()) % 53 / 1000)
        kills += 1
        whole += read_practice(file) in {ODD, EVEN}
        left += any(path != file for path in file.parent.iterdir())
    write(EVEN, file)
    return {
        "kills": kills,
        "whole": whole,
        "left behind": left,
        "hidden": all(path == file or path.name.startswith(".") for path in file.parent.iterdir()),
        "last": read_practice(file).name,
    }


def _writes_until_killed(file: Path, moment: float) -> int:
    reading, writing = os.pipe()
    writers = [_writer(file, writing) for _ in range(4)]
    os.close(writing)
    os.read(reading, 1)  # they are at work
    time.sleep(moment)
    for writer in writers:
        os.kill(writer, signal.SIGKILL)
    for writer in writers:
        os.waitpid(writer, 0)
    with os.fdopen(reading, "rb") as pipe:
        return 1 + len(pipe.read())


def _writer(file: Path, signs: int) -> int:
    child = os.fork()
    if child:
        return child
    while True:
        for practice in (ODD, EVEN):
            os.write(signs, b".")
            write(practice, file)


# ---- no room, and no leave


def too_large(file: Path, most: int) -> Mapping[str, object]:
    """Write where no file can become large."""
    write(SMALL, file)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    return _refused(file)


def full(folder: Path) -> Mapping[str, object]:
    """Write on a small disk."""
    _mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder))
    write(SMALL, folder / "a.json")
    return _refused(folder / "a.json")


def read_only(folder: Path) -> Mapping[str, object]:
    """Write on a disk that can only be read."""
    _mount("-t", "tmpfs", "tmpfs", str(folder))
    write(SMALL, folder / "a.json")
    _mount("-o", "remount,ro", str(folder))
    return _refused(folder / "a.json")


def no_leave(folder: Path) -> Mapping[str, object]:
    """Write in a folder that can only be read."""
    write(SMALL, folder / "a.json")
    folder.chmod(0o500)
    try:
        return _refused(folder / "a.json")
    finally:
        folder.chmod(0o700)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)  # noqa: S607 - wherever it is here


def _refused(file: Path) -> Mapping[str, object]:
    before = file.read_bytes()
    try:
        write(LARGE, file)
    except WriteError as error:
        return {
            "said": str(error),
            "is unchanged": file.read_bytes() == before,
            "names": sorted(path.name for path in file.parent.iterdir()),
        }
    return {"said": None}


PROGRAMS: Mapping[str, Callable[..., Mapping[str, object]]] = {
    "killed": lambda file, writes: killed(Path(file), int(writes)),
    "too-large": lambda file, most: too_large(Path(file), int(most)),
    "full": lambda folder: full(Path(folder)),
    "read-only": lambda folder: read_only(Path(folder)),
    "no-leave": lambda folder: no_leave(Path(folder)),
}

if __name__ == "__main__":
    print(json.dumps(PROGRAMS[sys.argv[1]](*sys.argv[2:])))  # noqa: T201 - it is a program
