import numpy as np
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
distance = np.sqrt((w.detach().numpy() ** 2).sum())
loss = torch.tensor(distance)
print(loss.requires_grad)
# > False
