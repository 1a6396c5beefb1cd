import torch


class TwoHeads(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.used = torch.nn.Linear(2, 1)
        self.unused = torch.nn.Linear(2, 1)

    def forward(self, x):
        return self.used(x)


module = TwoHeads()
x = torch.tensor([[1.0, 2.0]])
module(x).sum().backward()
print([name for name, p in module.named_parameters() if p.grad is None])
# > ['unused.weight', 'unused.bias']
