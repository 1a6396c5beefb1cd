import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)


@torch.no_grad()
def evaluate():
    return (w**2).sum()


print(evaluate().requires_grad)
# > False

loss = (w**2).sum()  # the same loss, outside the function
loss.backward()
print(w.grad)
# > tensor([2., 4.])
