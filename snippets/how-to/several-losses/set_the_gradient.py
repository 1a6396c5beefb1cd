import torch
from torch import nn
from torch.nn.utils import parameters_to_vector, vector_to_parameters

trunk, x = nn.Linear(2, 2), torch.tensor([[1.0, 2.0]])
shared = list(trunk.parameters())
h = trunk(x)
losses = [h.sum(), (2 * h[:, 0] - 3 * h[:, 1]).sum()]

grads = [torch.autograd.grad(loss, shared, retain_graph=True) for loss in losses]
a, b = map(parameters_to_vector, grads)
if a @ b < 0:
    a, b = a - (a @ b) / (b @ b) * b, b - (a @ b) / (a @ a) * a
for p in shared:
    p.grad = torch.zeros_like(p)
vector_to_parameters(a + b, [p.grad for p in shared])
print(trunk.weight.grad, trunk.bias.grad)
# > tensor([[ 3.6538,  7.3077],
# >         [-1.7308, -3.4615]]) tensor([ 3.6538, -1.7308])
