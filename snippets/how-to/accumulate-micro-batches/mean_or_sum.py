import torch

x = torch.tensor([1.0, 2.0, 3.0, 4.0, 10.0])
parts = x.split(4)


def gradient(losses):
    w = torch.zeros((), requires_grad=True)
    for loss in losses:
        loss(w).backward()
    return f"{w.grad:.2f}"


print("one batch:      ", gradient([lambda w: (w * x).mean()]))
# > one batch:       4.00
print("mean:           ", gradient([lambda w, p=p: (w * p).mean() for p in parts]))
# > mean:            12.50
print("mean / k:       ", gradient([lambda w, p=p: (w * p).mean() / 2 for p in parts]))
# > mean / k:        6.25
print("mean * n_i / n: ", gradient([lambda w, p=p: (w * p).mean() * len(p) / 5 for p in parts]))
# > mean * n_i / n:  4.00
print("sum / n:        ", gradient([lambda w, p=p: (w * p).sum() / 5 for p in parts]))
# > sum / n:         4.00
