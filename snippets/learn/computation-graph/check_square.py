import torch

w = torch.tensor(3.0, requires_grad=True)
y = w * w
(first, _), (second, _) = y.grad_fn.next_functions
print(first.name(), second.name())
# > torch::autograd::AccumulateGrad torch::autograd::AccumulateGrad
print(first is second)
# > True

y.backward()
print(w.grad)
# > tensor(6.)
