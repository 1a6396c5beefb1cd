import torch


class Scale(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.tensor([1.0, 2.0]))
        self.register_buffer("mean", torch.zeros(2))

    def forward(self, x):
        self.mean = 0.9 * self.mean + 0.1 * x  # a new tensor
        return (self.weight * self.mean).sum()


model = Scale()
x = torch.tensor([1.0, 3.0])
(model(x) + model(x)).backward()
print(model.weight.grad)
# > tensor([0.2900, 0.8700])
