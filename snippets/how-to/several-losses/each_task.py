import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
h = w * w
a, b = h[0] + h[1], h[0] - 2 * h[1]

(grad_a,) = torch.autograd.grad(a, w, retain_graph=True)
(grad_b,) = torch.autograd.grad(b, w, retain_graph=True)
print("each:", grad_a, grad_b)
# > each: tensor([2., 4.]) tensor([ 2., -8.])
print("list:", torch.autograd.grad([a, b], w, retain_graph=True))
# > list: (tensor([ 4., -4.]),)
print(w.grad)
# > None
