import torch

w = torch.ones(3, requires_grad=True)
value = torch.tensor(5.0, requires_grad=True)
h = w * 2
h[0] = value
print(h.grad_fn.name())
# > torch::autograd::CopySlices
(h * 10).sum().backward()
print(w.grad, value.grad)
# > tensor([ 0., 20., 20.]) tensor(10.)
