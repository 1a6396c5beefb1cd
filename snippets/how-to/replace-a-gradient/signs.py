import torch

x = torch.tensor([0.3], requires_grad=True)
for y in (
    x + (x.round() - x).detach(),
    x.detach() + (x.round() - x),
    x.round() + x.detach() - x,
):
    print(y.detach(), torch.autograd.grad(y, x))
    # > tensor([0.]) (tensor([1.]),)
    # > tensor([0.]) (tensor([-1.]),)
    # > tensor([0.]) (tensor([-1.]),)
