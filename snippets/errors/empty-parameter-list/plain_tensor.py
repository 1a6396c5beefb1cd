import torch


class Model(torch.nn.Module):
    def __init__(self, tensor):
        super().__init__()
        self.weight = tensor


plain = torch.ones(2, requires_grad=True)
print(len(list(Model(plain).parameters())))
# > 0
print(len(list(Model(torch.nn.Parameter(plain)).parameters())))
# > 1
