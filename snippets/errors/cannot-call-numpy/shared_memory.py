import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
shared = w.detach().numpy()
copied = w.detach().numpy().copy()
shared[0] = 9.0
print(w.tolist(), copied.tolist())
# > [9.0, 2.0] [1.0, 2.0]
