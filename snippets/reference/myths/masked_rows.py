import torch

table = torch.nn.Parameter(torch.ones(3, 2))
table.register_hook(lambda grad: grad * torch.tensor([[0.0], [1.0], [1.0]]))
optimizer = torch.optim.AdamW([table], lr=0.1)
table.sum().backward()
optimizer.step()
print(table.grad[0])
# > tensor([0., 0.])
print(table[0].detach())
# > tensor([0.9990, 0.9990])
