import torch

column = torch.tensor([[1.0], [2.0], [3.0]], requires_grad=True)
row = torch.tensor([10.0, 20.0], requires_grad=True)
product = column * row
print(product.shape)
# > torch.Size([3, 2])

weights = torch.arange(6.0).reshape(3, 2)
product.backward(weights)
by_hand = (weights * row).sum(dim=1, keepdim=True)
print(column.grad.flatten(), by_hand.detach().flatten())
# > tensor([ 20.,  80., 140.]) tensor([ 20.,  80., 140.])
print(row.grad, (weights * column).detach().sum_to_size(row.shape))
# > tensor([16., 22.]) tensor([16., 22.])
