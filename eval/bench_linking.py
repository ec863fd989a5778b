#!/usr/bin/env python3
"""Measure how linking grows with the number of claims, on claims of an invented war.

usage: bench_linking.py [NUMBER ...]

Prints processor seconds, claims a second, incidents and peak memory for each number (10,000 and 100,000 by default; 1,000,000
takes some seven minutes and 3.2 GB), and the exponent of growth between the first and the last. Fails where it is 1.15 or more.
"""

import sys
from math import log
from time import process_time

from invented import claims
from marsad.link import Memory, link
from marsad.model import Claim
from timing import peak_mib

MOST_GROWTH = 1.15
"""Exponent from which linking counts as more than linear."""


MOST_REMEMBERED = 100_000
"""Claims up to which the run that remembers is measured too."""


def added(told: list[Claim]) -> None:
    """Print what a hundredth of the claims costs when it arrives later, and whether the result is that of a run from scratch."""
    documents = sorted({claim.ref.doc_id for claim in told})
    late = set(documents[::100])
    memory = Memory()
    link([claim for claim in told if claim.ref.doc_id not in late], (), (), memory)
    before = memory.compared
    began = process_time()
    incidents = link(told, (), (), memory)
    spent = process_time() - began
    same = incidents == link(told)
    print(
        f"{len(late):,d} documents of {len(documents):,d} added later: {spent:.1f} s, {memory.compared:,d} pairs compared after"
    )
    print(f"  {before:,d} for the others; {'the same incidents as' if same else 'NOT the incidents of'} a run from scratch")


def main() -> int:
    """Generate, link, print."""
    numbers = sorted(int(word) for word in sys.argv[1:]) or [10_000, 100_000]
    seconds = {}
    for number in numbers:
        told = list(claims(number))
        began = process_time()
        incidents = link(told)
        seconds[number] = process_time() - began
        rate = number / seconds[number]
        took = f"{number:9,d} claims {seconds[number]:8.1f} s {rate:7.0f} a second"
        print(f"{took} {len(incidents):8,d} incidents {peak_mib():5.0f} MiB")
    if numbers[0] <= MOST_REMEMBERED:
        added(list(claims(numbers[0])))
    if len(numbers) == 1:
        return 0
    exponent = log(seconds[numbers[-1]] / seconds[numbers[0]]) / log(numbers[-1] / numbers[0])
    print(f"growth exponent {exponent:.2f}, the limit is {MOST_GROWTH}")
    return int(exponent >= MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
