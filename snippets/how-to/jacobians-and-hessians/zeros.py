import torch
from torch import nn
from torch.autograd.functional import jacobian
from torch.func import functional_call, jacrev

model = nn.Linear(2, 1)
x = torch.tensor([[3.0, 4.0]])
w = model.weight.detach().clone()

print(jacrev(lambda w: model(x))(w))
# > tensor([[[[0., 0.]]]])
print(jacobian(lambda w: model(x), model.weight))
# > tensor([[[[0., 0.]]]])
try:
    jacobian(lambda w: model(x), w, strict=True)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Output 0 of the user-provided function is independent of input 0. This is not allowed in strict mode.
print(jacobian(lambda w: functional_call(model, {"weight": w}, (x,)), w))
# > tensor([[[[3., 4.]]]])
