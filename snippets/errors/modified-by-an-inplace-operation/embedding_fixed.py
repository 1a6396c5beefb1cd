import torch

table = torch.nn.Embedding(3, 2, max_norm=1.0)
torch.nn.init.constant_(table.weight, 5.0)
rows = table(torch.tensor([0]))  # rescales row 0 before the loss uses it
loss = (table.weight**2).sum() + rows.sum()
loss.backward()
print(table.weight.grad.shape)
# > torch.Size([3, 2])
