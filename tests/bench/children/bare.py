"""The naive way: one process that imports torch, then finds, runs and compares every block.

Takes the folder of the pages.
"""

import re
import sys
from pathlib import Path

import torch  # noqa: F401 - imported as every tool that runs blocks would
from compare import check

count = 0
for page in sorted(Path(sys.argv[1]).glob("*.md")):
    for source in re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S):
        check(source)
        count += 1
print(count, "passed")
