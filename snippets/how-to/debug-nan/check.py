import torch
from torch import nn


def assert_finite(loss, model):
    assert loss.isfinite(), f"the loss is {loss.item()}"
    for name, p in model.named_parameters():
        assert p.isfinite().all(), f"{name} itself is not finite"
        assert p.grad is None or p.grad.isfinite().all(), f"gradient of {name}"


model = nn.Linear(2, 1)
nn.init.zeros_(model.weight)
nn.init.zeros_(model.bias)
for name, root in (("eps", lambda y: (y + 1e-6).sqrt()), ("bare", torch.sqrt)):
    model.zero_grad()
    loss = root(model(torch.ones(1, 2))).sum()
    loss.backward()
    try:
        assert_finite(loss, model)
        print(name, "fine")
        # > eps fine
    except AssertionError as error:
        print(name, "not finite:", error)
        # > bare not finite: gradient of weight
