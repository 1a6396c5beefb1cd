import torch

small = torch.tensor(1e-4, dtype=torch.float16)
print(small * small, small.bfloat16() * small.bfloat16())
# > tensor(0., dtype=torch.float16) tensor(1.0012e-08, dtype=torch.bfloat16)

weight = torch.tensor(1.0, dtype=torch.float16)
print(weight - 0.0001, weight.float() - 0.0001)
# > tensor(1., dtype=torch.float16) tensor(0.9999)
