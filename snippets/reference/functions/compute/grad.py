import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
unused = torch.tensor([5.0, 5.0], requires_grad=True)
y = x**3
print(torch.autograd.grad(y.sum(), [x, unused], allow_unused=True, retain_graph=True))
# > (tensor([ 3., 12.]), None)
print(torch.autograd.grad(y, {"x": x}, grad_outputs=torch.tensor([1.0, 0.0])))
# > {'x': tensor([3., 0.])}

rows = torch.eye(2)
print(torch.autograd.grad(x**2, x, grad_outputs=rows, is_grads_batched=True))
# > (tensor([[2., 0.],
# >         [0., 4.]]),)
print(torch.autograd.grad((x * 1).sum(), unused, materialize_grads=True))
# > (tensor([0., 0.]),)
