import torch
from torch import nn
from torch.func import grad

model = nn.Linear(3, 2)
x = torch.tensor([[0.2, 0.4, 0.6]])
leaf = x.clone().requires_grad_()

model(leaf)[0, 1].backward(inputs=[leaf])
by_backward = leaf.grad
(by_grad,) = torch.autograd.grad(model(leaf)[0, 1], leaf)
by_func = grad(lambda x: model(x)[0, 1])(x)
print(torch.equal(by_backward, by_grad), torch.equal(by_grad, by_func))
# > True True
print("a gradient of the weights:", model.weight.grad)
# > a gradient of the weights: None
