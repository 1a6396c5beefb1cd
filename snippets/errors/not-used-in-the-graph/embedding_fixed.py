import torch

table = torch.nn.Embedding(4, 2)
vectors = table(torch.tensor([1, 3]))
loss = (vectors**2).sum()
(grad,) = torch.autograd.grad(loss, vectors)
print(torch.equal(grad, 2 * vectors))
# > True
