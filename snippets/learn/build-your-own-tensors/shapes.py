from tensor_engine import Tensor

x = Tensor([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
table = x.reshape(2, 3).transpose(0, 1)
print(table.data.tolist())
# > [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]

picked = table[[0, 2, 2]]
print(picked.data.tolist())
# > [[1.0, 4.0], [3.0, 6.0], [3.0, 6.0]]
picked.backward([[1.0, 2.0], [3.0, 4.0], [50.0, 60.0]])
print(x.grad.tolist())
# > [1.0, 0.0, 53.0, 2.0, 0.0, 64.0]
