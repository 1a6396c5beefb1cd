import torch


class Doubled(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.tensor([1.0, 2.0]))

    def forward(self, x):
        return (self.weight * 2 * x).sum()


model = Doubled()
model(torch.tensor([1.0, 5.0])).backward()
print(model.weight.grad)
# > tensor([ 2., 10.])
