import warnings

import torch

warnings.simplefilter("ignore")  # raised inside torch
output, change = torch.func.linearize(lambda x: x.prod(), torch.tensor([2.0, 3.0]))
print(output, change(torch.tensor([1.0, 0.0])), change(torch.tensor([0.0, 1.0])))
# > tensor(6.) tensor(3.) tensor(2.)
