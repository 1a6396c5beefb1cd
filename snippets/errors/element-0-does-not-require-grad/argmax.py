import torch

scores = torch.tensor([[1.0, 3.0]], requires_grad=True)
target = torch.tensor([0])

wrong = (scores.argmax(dim=1) != target).float().mean()
print(wrong, wrong.requires_grad)
# > tensor(1.) False

loss = torch.nn.functional.cross_entropy(scores, target)
loss.backward()
print(scores.grad)
# > tensor([[-0.8808,  0.8808]])
