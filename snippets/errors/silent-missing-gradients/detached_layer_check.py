import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = torch.nn.Linear(2, 3)
        self.second = torch.nn.Linear(3, 1)

    def forward(self, x):
        return self.second(self.first(x).detach())


model = Model()
model(torch.ones(1, 2)).sum().backward()
print([name for name, p in model.named_parameters() if p.requires_grad and p.grad is None])
# > ['first.weight', 'first.bias']
