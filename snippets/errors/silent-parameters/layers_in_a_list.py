import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = [torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)]
        self.last = torch.nn.Linear(2, 1)


print([name for name, _ in Model().named_parameters()])
# > ['last.weight', 'last.bias']
