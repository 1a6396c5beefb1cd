import torch

w = torch.tensor(1.0, requires_grad=True)

handle = w.register_hook(lambda grad: grad * 10)
print(torch.autograd.grad(2 * w, w))
# > (tensor(20.),)
handle.remove()
print(torch.autograd.grad(2 * w, w))
# > (tensor(2.),)

with w.register_hook(lambda grad: grad * 10):
    print(torch.autograd.grad(2 * w, w))
    # > (tensor(20.),)
print(torch.autograd.grad(2 * w, w))
# > (tensor(2.),)
