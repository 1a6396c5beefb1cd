"""Run Python in a process of its own, from the repository's folder."""

import subprocess
import sys

from gradbook import ROOT

WITHOUT_TORCH = "import sys; sys.modules['torch'] = None; "


def python(*arguments: object, **options: object) -> subprocess.CompletedProcess:
    """Run Python with these arguments, and return what it printed and its exit code."""
    usual = {"cwd": ROOT, "capture_output": True, "encoding": "utf-8"}
    return subprocess.run([sys.executable, *map(str, arguments)], **usual | options)
