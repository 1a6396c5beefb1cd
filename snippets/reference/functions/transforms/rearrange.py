import torch

x = torch.arange(6.0).reshape(2, 3)
print(torch.func.rearrange(x, "row column -> column row").shape)
# > torch.Size([3, 2])
print(torch.func.rearrange(x, "(a b) c -> a (b c)", a=1).shape)
# > torch.Size([1, 6])
