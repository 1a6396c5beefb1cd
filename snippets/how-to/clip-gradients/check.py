import torch
from torch import nn


def assert_clipped(parameters, max_norm):
    grads = [p.grad for p in parameters if p.grad is not None]
    assert grads, "no parameter has a gradient: is this before backward()?"
    norm = nn.utils.get_total_norm(grads)
    assert norm <= 1.0001 * max_norm, f"the norm is {norm:.3g}, the limit {max_norm}"


model = nn.Linear(2, 1)
(model(torch.tensor([[3.0, 4.0]])) * 10).sum().backward()
try:
    assert_clipped(model.parameters(), 1.0)
except AssertionError as error:
    print(error)
    # > the norm is 51, the limit 1.0

nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
assert_clipped(model.parameters(), 1.0)
print("clipped")
# > clipped
