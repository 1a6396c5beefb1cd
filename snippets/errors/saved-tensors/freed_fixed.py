import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x**2).sum()
saved = y.grad_fn.next_functions[0][0]._raw_saved_self
saved.register_hooks(lambda t: t * 1, lambda t: t * 10)
y.backward()
print(x.grad)
# > tensor([20., 40.])
