import numpy as np
import torch

t, array = torch.ones(2, requires_grad=True), np.ones(2)
ways = {
    "np.sin(t)": lambda: np.sin(t),
    "array * t": lambda: array * t,
    "t * array": lambda: t * array,
    "t * np.float64(2)": lambda: t * np.float64(2),
    "t * torch.from_numpy(array)": lambda: t * torch.from_numpy(array),
}
for text, way in ways.items():
    try:
        print(text, "->", way().grad_fn.name())
        # > t * np.float64(2) -> MulBackward0
        # > t * torch.from_numpy(array) -> MulBackward0
    except (RuntimeError, TypeError) as error:
        print(text, "->", str(error)[:56])
        # > np.sin(t) -> Can't call numpy() on Tensor that requires grad. Use ten
        # > array * t -> unsupported operand type(s) for *: 'numpy.ndarray' and '
        # > t * array -> Can't call numpy() on Tensor that requires grad. Use ten
