import torch

t = torch.tensor([3.0], requires_grad=True)
u = t**2
v = 5 * u
h = v + 1
h.backward()
print(h)
# > tensor([46.], grad_fn=<AddBackward0>)
print(t.grad)
# > tensor([30.])
