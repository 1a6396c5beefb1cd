import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.LBFGS([w])


def closure():
    optimizer.zero_grad()
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    return loss


optimizer.step(closure)
print(w.data)
# > tensor([3.])
