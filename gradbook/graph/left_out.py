"""What a recording lacks, in words, so that nothing is left out without notice."""

from collections import Counter


class LeftOut:
    """Counts what was not recorded, by what it is and why."""

    def __init__(self) -> None:
        self._found: Counter[tuple[str, str]] = Counter()

    def add(self, what: str, why: str) -> None:
        """Note that something is missing: `what` is a noun in the singular, `why` is the reason."""
        self._found[what, why] += 1

    def told(self) -> list[str]:
        """Return a line for each kind of missing thing."""
        return [
            f"{what}{f' ({count} times)' if count > 1 else ''}: {why}"
            for (what, why), count in self._found.items()
        ]
