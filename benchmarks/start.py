"""How soon ``thidua --help`` answers: the best and the middle of ten starts, in seconds.

python benchmarks/start.py
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median


def main() -> None:
    """Measure and print."""
    command = str(Path(sys.executable).with_name("thidua"))
    times = []
    for _ in range(10):
        start = time.perf_counter()
        subprocess.run([command, "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    print(f"thidua --help: best {min(times):.2f} s, middle {median(times):.2f} s (bar: 0.4)")


if __name__ == "__main__":
    main()
