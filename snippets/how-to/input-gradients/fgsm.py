import torch
from torch import nn


def fgsm(model, x, label, epsilon):
    x = x.detach().requires_grad_()
    loss = nn.functional.cross_entropy(model(x), label)
    (grad,) = torch.autograd.grad(loss, x)
    return (x + epsilon * grad.sign()).clamp(0, 1).detach()


model = nn.Linear(3, 2, bias=False)
model.weight.data = torch.tensor([[1.0, -1.0, 0.0], [-1.0, 1.0, 0.0]])
x, label = torch.tensor([[0.6, 0.4, 0.5]]), torch.tensor([0])
attacked = fgsm(model, x, label, epsilon=0.2)
print(attacked)
# > tensor([[0.4000, 0.6000, 0.5000]])
print("class", model(x).argmax(1).item(), "becomes", model(attacked).argmax(1).item())
# > class 0 becomes 1
