import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)


def train():
    y = x * 1
    loss = (y**2).sum()
    y += 10
    loss.backward()


with torch.autograd.graph.allow_mutation_on_saved_tensors():  # only in the outermost function
    train()
print(x.grad)
# > tensor([2., 4.])
