import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
h = x * 10
shared, copied = h.detach(), h.detach().clone()
shared[0] = 99.0
copied[1] = 77.0
print(h)
# > tensor([99., 20.], grad_fn=<MulBackward0>)
