import torch


def count_nodes(result):
    found = [result.grad_fn]
    for node in found:  # the list grows during the loop
        found += {each for each, _ in node.next_functions if each} - set(found)
    return len(found)


def assert_smaller_and_equal(before, after, x):
    """Fail unless `after` has fewer nodes than `before`, but the same gradient."""
    old, new = before(x), after(x)
    print("nodes:", count_nodes(old), "->", count_nodes(new))
    # > nodes: 8 -> 3
    assert count_nodes(new) < count_nodes(old), "the graph did not shrink"
    torch.testing.assert_close(torch.autograd.grad(new, x), torch.autograd.grad(old, x))


x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
assert_smaller_and_equal(
    lambda x: sum(value.exp() for value in x),
    lambda x: x.exp().sum(),
    x,
)
