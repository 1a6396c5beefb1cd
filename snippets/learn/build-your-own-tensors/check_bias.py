from tensor_engine import Tensor

x = Tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
b = Tensor([10.0, 20.0])
(x * b).mean().backward()
print(x.grad.shape, b.grad.tolist())
# > (3, 2) [1.5, 2.0]
