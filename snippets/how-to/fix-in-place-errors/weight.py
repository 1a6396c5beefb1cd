import torch

layer = torch.nn.Linear(2, 3)
print(layer.weight._version, tuple(layer.weight.shape))
# > 1 (3, 2)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
x = torch.ones(1, 2, requires_grad=True)
out = layer(x)
out.sum().backward(retain_graph=True)
optimizer.step()
try:
    out.square().sum().backward()
except RuntimeError as error:
    print(str(error).partition("operation: ")[2].partition(" Hint")[0])
    # > [torch.FloatTensor [2, 3]], which is output 0 of AsStrided, is at version 2; expected version 1 instead.
