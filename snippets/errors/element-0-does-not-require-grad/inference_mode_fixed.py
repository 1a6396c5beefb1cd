import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)


@torch.inference_mode()
def evaluate():
    before = (w**2).sum()
    with torch.inference_mode(False):
        loss = (w**2).sum()
        loss.backward()
    return before.requires_grad, loss.requires_grad


print(evaluate())
# > (False, True)
print(w.grad)
# > tensor([2., 4.])
