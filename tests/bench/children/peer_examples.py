"""The blocks of `examples/` as pytest-examples runs them."""

import pytest
from pytest_examples import find_examples


@pytest.mark.parametrize("example", find_examples("examples"), ids=str)
def test_example(example, eval_example):
    """Compare the prints of a block or, under --update-examples, write them into its page."""
    if eval_example.update_examples:
        eval_example.run_print_update(example)
    else:
        eval_example.run_print_check(example)
