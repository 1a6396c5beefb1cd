import torch

w = torch.tensor(3.0, requires_grad=True)

for x in (torch.tensor([1.0, 2.0]), torch.tensor([4.0])):
    loss = (w * x).sum()
    loss.backward()
    print(w.grad)
    # > tensor(3.)
    # > tensor(7.)
