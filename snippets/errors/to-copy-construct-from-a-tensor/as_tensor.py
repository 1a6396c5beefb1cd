import torch

for data in ([1.0, 2.0], torch.tensor([1.0, 2.0])):
    print(torch.as_tensor(data))
    # > tensor([1., 2.])
    # > tensor([1., 2.])
