import torch
from torch.utils._python_dispatch import TorchDispatchMode


class FirstBad(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        for part in result if isinstance(result, (tuple, list)) else (result,):
            if isinstance(part, torch.Tensor) and not part.isfinite().all():
                raise FloatingPointError(f"{function} made {part.flatten().tolist()}")
        return result


x = torch.tensor([1.0, -2.0], requires_grad=True)
try:
    with FirstBad():
        x.relu().log().softmax(0).sum().backward()
except FloatingPointError as error:
    print(error)
    # > aten.log.default made [0.0, -inf]
