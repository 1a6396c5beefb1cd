import torch
from torch import nn

words = nn.Embedding(4, 1, sparse=True)
(words(torch.tensor([1, 1, 2])) * 3).sum().backward()

grad = words.weight.grad.coalesce()
norm = grad.values().norm()
words.weight.grad = grad * torch.clamp(1.0 / (norm + 1e-6), max=1.0)
print(norm)
# > tensor(6.7082)
print(words.weight.grad.coalesce().values())
# > tensor([[0.8944],
# >         [0.4472]])

try:
    nn.utils.clip_grad_norm_(words.parameters(), max_norm=1.0)
except NotImplementedError as error:
    print(f"{type(error).__name__}: {str(error).splitlines()[0]}")
    # > NotImplementedError: Could not run 'aten::linalg_vector_norm' with arguments from the 'SparseCPU' backend. ...
