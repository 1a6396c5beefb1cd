import torch

feature = torch.tensor([1.0, 2.0], requires_grad=True)
head = torch.tensor([3.0, 4.0], requires_grad=True)

(-(feature * head).sum()).backward()
print("feature:", feature.grad)
# > feature: tensor([-3., -4.])
print("head:   ", head.grad)
# > head:    tensor([-1., -2.])
