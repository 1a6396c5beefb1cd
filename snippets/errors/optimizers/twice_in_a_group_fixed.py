import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD(list(dict.fromkeys([w, w])), lr=0.1)
(w * 1.0).sum().backward()
optimizer.step()
print(w.data)
# > tensor([0.9000])
