import numpy as np
from tensor_engine import Tensor

scores = Tensor([0.0, 1000.0, 3.0])
with np.errstate(all="ignore"):
    plain = (scores.exp() / scores.exp().sum()).log()
print(plain.data.tolist())
# > [-inf, nan, -inf]
print(scores.log_softmax(0).data.tolist())
# > [-1000.0, 0.0, -997.0]
