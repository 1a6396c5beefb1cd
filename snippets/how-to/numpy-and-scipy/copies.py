import torch

x = torch.zeros(2)
array = x.numpy()
array += 1
print(x, torch.from_numpy(array).data_ptr() == x.data_ptr())
# > tensor([1., 1.]) True
print(torch.tensor(array).data_ptr() == x.data_ptr())
# > False
