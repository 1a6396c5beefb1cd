"""A pytest plugin: the blocks of `plain/` as Sybil runs them, with a comparison given to it."""

import os

from compare import check
from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser

pytest_collect_file = Sybil(
    parsers=[CodeBlockParser("python", lambda example: check(example.parsed))],
    path=os.getcwd(),
    patterns=["*.md"],
).pytest()
