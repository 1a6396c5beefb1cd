import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = torch.nn.ModuleList([torch.nn.Linear(2, 1)])


optimizer = torch.optim.SGD(Model().parameters(), lr=0.1)
print([name for name, _ in Model().named_parameters()])
# > ['layers.0.weight', 'layers.0.bias']
