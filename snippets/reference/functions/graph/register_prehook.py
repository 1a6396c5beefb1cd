import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
y.grad_fn.register_prehook(lambda outputs: (10 * outputs[0],))
y.backward()
print(x.grad)
# > tensor(60.)
