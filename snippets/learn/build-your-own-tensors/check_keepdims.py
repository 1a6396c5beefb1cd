from tensor_engine import Tensor

x = Tensor([[1.0, 2.0], [3.0, 5.0]])
kept = x - x.sum(axis=1, keepdims=True)
dropped = x - x.sum(axis=1)
print(kept.data.tolist())
# > [[-2.0, -1.0], [-5.0, -3.0]]
print(dropped.data.tolist())
# > [[-2.0, -6.0], [0.0, -3.0]]
