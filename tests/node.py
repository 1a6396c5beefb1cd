"""Run the pages' scripts in Node."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

# The rules of the finder, the search and the predictions are scripts of the pages, and `make test`
# asks for no Node, so their tests are skipped without it. In CI they fail.
needs_node = pytest.mark.skipif(
    not shutil.which("node") and not os.environ.get("CI"),
    reason="a script is tested in Node: install it first (Debian's package nodejs)",
)
LOAD = """
const read = require("fs").readFileSync
new Function(read(process.argv[1], "utf8"))()
const answers = (given) => {{ {code} }}
console.log(JSON.stringify(answers(JSON.parse(read(0, "utf8")))))
"""


def in_node(script: Path, code: str, given: object) -> object:
    """Load a script of the pages, and return what `code` returns for `given`, all of it as JSON."""
    done = subprocess.run(
        ["node", "-e", LOAD.format(code=code), str(script)],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)
