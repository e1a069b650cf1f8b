"""This module is ``python -m deliberate``: the command, or one line that says what to install for it."""

import sys


def main() -> None:
    """Run the command, where what it needs is installed."""
    try:
        from deliberate.cli import main as run  # noqa: PLC0415 - only here may it be missing

        run()
    except ModuleNotFoundError as missing:
        if missing.name not in {"click", "rich"}:
            raise
        sys.stderr.write("The command needs a little more. Install it with: pip install 'deliberate-cases[cli]'\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
