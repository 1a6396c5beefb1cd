import torch

w = torch.tensor([1.0], requires_grad=True)


def clamp(grad):
    print("arrived:", grad)
    # > arrived: tensor([7.])
    # > arrived: tensor([4.])
    return grad.clamp(max=5.0)


w.register_hook(clamp)
(3 * w + 4 * w).sum().backward()
(4 * w).sum().backward()
print(".grad:  ", w.grad)
# > .grad:   tensor([9.])
