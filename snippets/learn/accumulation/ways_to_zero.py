import torch

model = torch.nn.Linear(1, 1, bias=False)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


def backward():
    model.weight.grad = None
    (model.weight * 5).sum().backward()


backward()
model.weight.grad.zero_()
print("grad.zero_()", model.weight.grad)
# > grad.zero_() tensor([[0.]])

backward()
optimizer.zero_grad()
print("optimizer.zero_grad()", model.weight.grad)
# > optimizer.zero_grad() None

backward()
model.zero_grad()
print("model.zero_grad()", model.weight.grad)
# > model.zero_grad() None

backward()
optimizer.zero_grad(set_to_none=False)
print("set_to_none=False", model.weight.grad)
# > set_to_none=False tensor([[0.]])
