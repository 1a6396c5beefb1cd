"""What a runner that brings no comparison of its own is given: run a block, compare its prints."""

import contextlib
import io
import re

_ADDRESS = re.compile(r"\b0x[0-9a-f]{5,}\b")


def prints(source: str, names: dict) -> list[str]:
    """Run code in the given globals; return the lines it printed, addresses elided."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(source, "block", "exec"), names)
    return [line.rstrip() for line in _ADDRESS.sub("0x...", printed.getvalue()).splitlines()]


def check(source: str) -> None:
    """Run a block with globals of its own; fail unless it prints what its `# >` lines say."""
    expected = [line[4:] for line in source.splitlines() if line[:3] == "# >"]
    printed = prints(source, {"__name__": "__main__"})
    if printed != expected:
        raise AssertionError(f"expected {expected}, printed {printed}")
