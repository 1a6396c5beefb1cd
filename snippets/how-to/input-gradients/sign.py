import torch
from torch import nn

model = nn.Linear(2, 2, bias=False)
model.weight.data = torch.tensor([[1.0, -1.0], [-1.0, 1.0]])
x, label = torch.tensor([[0.6, 0.4]]), torch.tensor([0])
leaf = x.clone().requires_grad_()
(grad,) = torch.autograd.grad(nn.functional.cross_entropy(model(leaf), label), leaf)
for name, moved in {"plus": x + 0.2 * grad.sign(), "minus": x - 0.2 * grad.sign()}.items():
    print(f"{name}: loss {nn.functional.cross_entropy(model(moved), label):.2f}")
    # > plus: loss 0.91
    # > minus: loss 0.26
