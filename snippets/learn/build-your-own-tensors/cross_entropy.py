import torch
from tensor_engine import Tensor, cross_entropy

SCORES, CLASSES = [[2.0, 1.0, -1.0], [0.0, 1000.0, 3.0]], [0, 2]

scores = Tensor(SCORES)
loss = cross_entropy(scores, CLASSES)
loss.backward()
print(f"{loss.data:.9f}", scores.grad.round(9).tolist())
# > 498.674506108 [[-0.147307744, 0.12974823, 0.017559513], [0.0, 0.5, -0.5]]

scores = torch.tensor(SCORES, dtype=torch.float64, requires_grad=True)
loss = torch.nn.functional.cross_entropy(scores, torch.tensor(CLASSES))
loss.backward()
print(f"{loss.item():.9f}", scores.grad.round(decimals=9).tolist())
# > 498.674506108 [[-0.147307744, 0.12974823, 0.017559513], [0.0, 0.5, -0.5]]
