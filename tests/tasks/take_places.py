"""Takes places under a limit in several threads: `python -m tests.tasks.take_places DIR`.

Says when it is ready, starts at a line on its standard input, and prints the moments at which its
requests would have gone out.
"""

import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from tasks.limits import SharedLimiter
from tasks.workspace import open_workspace

MOST, PERIOD_SECONDS = 4, 0.2
THREADS, EACH = 3, 2


def take_places(limiter: SharedLimiter) -> list[float]:
    """The moments of THREADS * EACH requests."""

    def ask(_: int) -> list[float]:
        moments = []
        for _ in range(EACH):
            place = limiter.take("requests", MOST, PERIOD_SECONDS)
            moments.append(time.time())
            time.sleep(random.uniform(0, 0.02))
            limiter.done("requests", place)
        return moments

    with ThreadPoolExecutor(THREADS) as pool:
        return [moment for moments in pool.map(ask, range(THREADS)) for moment in moments]


if __name__ == "__main__":
    ws = open_workspace(sys.argv[1])
    limiter = SharedLimiter(ws, "crm", 0)
    print("ready", ws.engine.name, flush=True)
    sys.stdin.readline()
    print(*take_places(limiter), flush=True)
