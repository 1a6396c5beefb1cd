import torch

scores = torch.tensor([[1.0, 3.0], [2.0, 0.0]], requires_grad=True)
target = torch.tensor([1, 0])
cross_entropy = torch.nn.functional.cross_entropy

print(cross_entropy(scores, target, reduction="none").shape)
# > torch.Size([2])
print(cross_entropy(scores, target).shape)  # returns the mean by default
# > torch.Size([])
