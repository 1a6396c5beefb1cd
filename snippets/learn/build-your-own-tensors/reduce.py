from tensor_engine import Tensor

x = Tensor([[1.0, 2.0, 6.0], [3.0, 5.0, 4.0]])

rows = x.sum(axis=1)
print(rows.data.tolist())
# > [9.0, 12.0]
rows.backward([1.0, 10.0])
print(x.grad.tolist())
# > [[1.0, 1.0, 1.0], [10.0, 10.0, 10.0]]

x.grad = None
centered = x - x.mean(axis=1, keepdims=True)
print(centered.data.tolist())
# > [[-2.0, -1.0, 3.0], [-1.0, 1.0, 0.0]]
(centered**2).sum().backward()
print(x.grad.tolist())
# > [[-4.0, -2.0, 6.0], [-2.0, 2.0, 0.0]]
