"""The blocks of `plain/` as mktestdocs runs them; it has no comparison, so it is given one."""

from pathlib import Path

import pytest
from compare import check
from mktestdocs import check_md_file, register_executor

register_executor("python", check)


@pytest.mark.parametrize("page", sorted(Path("plain").glob("*.md")), ids=str)
def test_page(page):
    """Run the blocks of a page."""
    check_md_file(page)
