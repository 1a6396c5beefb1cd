import torch

x, y = torch.tensor([1.0, 2.0, 6.0]), torch.zeros(3)
w = torch.tensor(1.0, requires_grad=True)


def gradient(sizes):
    pairs = zip(x.split(sizes), y.split(sizes), strict=True)
    losses = [((w * a - b) ** 2).mean() for a, b in pairs]
    return torch.autograd.grad(sum(losses) / len(losses), w)[0].item()


print("one batch:   ", round(gradient([3]), 2))
# > one batch:    27.33
print("equal parts: ", round(gradient([1, 1, 1]), 2))
# > equal parts:  27.33
print("uneven parts:", round(gradient([2, 1]), 2))
# > uneven parts: 38.5
