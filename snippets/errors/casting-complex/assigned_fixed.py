import torch

z = torch.tensor([3.0 + 4.0j])
buffer = torch.zeros(1, dtype=z.dtype)
buffer[0] = z[0]
print(buffer)
# > tensor([3.+4.j])
