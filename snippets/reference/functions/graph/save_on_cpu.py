import torch

x = torch.tensor(3.0, requires_grad=True)
print((x**2).grad_fn._saved_self is x)
# > True
with torch.autograd.graph.save_on_cpu():
    y = x**2
print(y.grad_fn._saved_self is x)
# > False
y.backward()
print(x.grad)
# > tensor(6.)
