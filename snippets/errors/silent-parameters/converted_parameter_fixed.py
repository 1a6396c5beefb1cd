import torch


class Scale(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.factor = torch.nn.Parameter(torch.ones(2).double())


print(len(list(Scale().parameters())))
# > 1
