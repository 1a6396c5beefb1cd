import torch
from torch import nn


def assert_only_reads(log, model):
    state = torch.get_rng_state()
    grads = [p.grad if p.grad is None else p.grad.clone() for p in model.parameters()]
    log(model)
    assert torch.equal(state, torch.get_rng_state()), "it drew random numbers"
    for p, grad in zip(model.parameters(), grads, strict=True):
        same = p.grad is grad if grad is None else torch.equal(p.grad, grad)
        assert same, "it changed a gradient"


model = nn.Linear(2, 1)
(model(torch.tensor([[3.0, 4.0]])) * 10).sum().backward()
assert_only_reads(lambda m: m.weight.grad.norm(), model)
print("reading: fine")
# > reading: fine
try:
    assert_only_reads(lambda m: nn.utils.clip_grad_norm_(m.parameters(), 1.0), model)
except AssertionError as error:
    print("clipping:", error)
    # > clipping: it changed a gradient
