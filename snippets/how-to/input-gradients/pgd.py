import torch
from torch import nn


def pgd(model, x, label, epsilon, step, steps):
    attacked = x.clone()
    for _ in range(steps):
        attacked = attacked.detach().requires_grad_()
        loss = nn.functional.cross_entropy(model(attacked), label)
        (grad,) = torch.autograd.grad(loss, attacked)
        moved = attacked + step * grad.sign()
        attacked = (x + (moved - x).clamp(-epsilon, epsilon)).clamp(0, 1)
    return attacked.detach()


model = nn.Linear(2, 2, bias=False)
model.weight.data = torch.tensor([[1.0, -1.0], [-1.0, 1.0]])
x, label = torch.tensor([[0.95, 0.5]]), torch.tensor([1])
print(pgd(model, x, label, epsilon=0.1, step=0.04, steps=5))
# > tensor([[1.0000, 0.4000]])
