import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)


def step(parameter):
    with torch.no_grad():
        parameter -= 0.1 * parameter.grad
    parameter.grad = None


w.register_post_accumulate_grad_hook(step)
(w * torch.tensor([10.0, 20.0])).sum().backward()
print(w.detach(), w.grad)
# > tensor([0., 0.]) None
