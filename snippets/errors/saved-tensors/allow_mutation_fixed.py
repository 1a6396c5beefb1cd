import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.autograd.graph.allow_mutation_on_saved_tensors():
    y = x * 1
    loss = (y**2).sum()
    y += 10
    loss.backward()
print(x.grad)  # uses y as it was before the change
# > tensor([2., 4.])
