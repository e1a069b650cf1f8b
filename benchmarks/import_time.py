"""How much longer `import deliberate` takes than importing what it needs: attrs, cattrs and ruamel.yaml.

Run: python benchmarks/import_time.py
Seen (Python 3.11, two cores): import deliberate / its libraries alone: 2.8 × (0.11 s of processor time)
"""

import subprocess
import sys

TURNS = 9
TIMED = "from time import process_time as now; start = now(); import {}; print(now() - start)"


def seconds(modules: str) -> float:
    """Give the processor's time for importing modules in a fresh interpreter."""
    program = TIMED.format(modules)
    return float(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout)


def main() -> None:
    """Measure both in turns and print the ratio of the best."""
    both = [(seconds("deliberate"), seconds("attrs, cattrs, ruamel.yaml")) for _ in range(TURNS)]
    ours, libraries = (min(times) for times in zip(*both, strict=True))
    print(f"import deliberate / its libraries alone: {ours / libraries:.1f} × ({ours:.2f} s of processor time)")


if __name__ == "__main__":
    main()
