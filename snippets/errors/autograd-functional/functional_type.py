import torch
from torch.autograd.functional import jacobian

try:
    jacobian(lambda x: [x**2], torch.tensor(2.0))
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: The outputs of the user-provided function given to jacobian must be either a Tensor or a tuple of Tensors but the given outputs of the user-provided function has type <class 'list'>.
