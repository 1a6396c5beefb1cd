import torch

x = torch.tensor([2.0, 3.0])
output, product = torch.func.vjp(lambda x: torch.stack([x.prod(), x.sum()]), x)
print(output, product(torch.tensor([1.0, 10.0])))
# > tensor([6., 5.]) (tensor([13., 12.]),)
