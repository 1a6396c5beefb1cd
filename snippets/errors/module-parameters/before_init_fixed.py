import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.nn.Parameter(torch.tensor([1.0]))


print([name for name, _ in Model().named_parameters()])
# > ['w']
