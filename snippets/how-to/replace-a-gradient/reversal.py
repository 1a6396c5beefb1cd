import torch


def reverse(x, scale=1.0):
    """Return `x`, but multiply its gradient by `-scale`."""
    return x.detach() - scale * (x - x.detach())


feature = torch.tensor([1.0, 2.0], requires_grad=True)
head = torch.tensor([3.0, 4.0], requires_grad=True)

out = reverse(feature, scale=0.5)
(out * head).sum().backward()
print(out)
# > tensor([1., 2.], grad_fn=<SubBackward0>)
print("feature:", feature.grad)
# > feature: tensor([-1.5000, -2.0000])
print("head:   ", head.grad)
# > head:    tensor([1., 2.])
