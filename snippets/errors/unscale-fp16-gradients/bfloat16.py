import torch

model = torch.nn.Linear(2, 1).bfloat16()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model(torch.ones(1, 2, dtype=torch.bfloat16)).sum().backward()
optimizer.step()
print(model.weight.grad)
# > tensor([[1., 1.]], dtype=torch.bfloat16)
