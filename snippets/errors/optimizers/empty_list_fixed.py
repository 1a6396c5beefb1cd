import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = torch.nn.ModuleList([torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)])


model = Model()
print([name for name, _ in model.named_parameters()])
# > ['layers.0.weight', 'layers.0.bias', 'layers.1.weight', 'layers.1.bias']
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
