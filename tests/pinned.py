"""Tests that no other torch than the pinned one can pass: `@only_with_pinned_torch("why")`."""

import pytest

from gradbook.torch_pin import installed, pinned


def only_with_pinned_torch(reason: str) -> pytest.MarkDecorator:
    """Skip a test where another torch is installed; there the report gives the reason."""
    other = installed() != pinned()
    return pytest.mark.skipif(other, reason=f"only with torch {pinned()}: {reason}")
