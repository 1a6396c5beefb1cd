import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(1, 1)
        self.scale = torch.nn.Parameter(torch.tensor(1.0))

    def forward(self, x):
        return self.scale * self.layer(x)


model = Model()
torch.nn.init.ones_(model.layer.weight)
torch.nn.init.zeros_(model.layer.bias)
optimizer = torch.optim.SGD(model.parameters(), lr=0.25)
model(torch.tensor([[2.0]])).sum().backward()
optimizer.step()
print(model.scale.grad, model.scale.item())
# > tensor(2.) 0.5
