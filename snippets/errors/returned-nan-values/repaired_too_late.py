import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
root = torch.sqrt(x).nan_to_num()  # too late
(root * torch.tensor([0.0, 1.0])).sum().backward()
print(x.grad)
# > tensor([   nan, 0.2500])
