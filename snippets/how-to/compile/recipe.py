import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 4), torch.nn.Tanh(), torch.nn.Linear(4, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x, target = torch.tensor([[1.0, 2.0], [3.0, 4.0]]), torch.tensor([[0.0], [1.0]])


def loss_of(x, target):
    return torch.nn.functional.mse_loss(model(x), target)


compiled = torch.compile(loss_of, backend="aot_eager")
compiled(x, target).backward()
eager = torch.autograd.grad(loss_of(x, target), model.parameters())
print([torch.allclose(p.grad, g) for p, g in zip(model.parameters(), eager, strict=True)])
# > [True, True, True, True]
optimizer.step()
