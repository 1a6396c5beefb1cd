import torch
from torch.utils._python_dispatch import TorchDispatchMode


class FirstBad(TorchDispatchMode):
    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        for part in result if isinstance(result, (tuple, list)) else (result,):
            if isinstance(part, torch.Tensor) and not part.isfinite().all():
                raise FloatingPointError(f"{function} made {part.flatten().tolist()}")
        return result


x = torch.tensor([4.0, 0.0], requires_grad=True)
with FirstBad():
    y = x.sqrt()
    print("forward passed:", y.tolist())
    # > forward passed: [2.0, 0.0]
    try:
        y.sum().backward()
    except FloatingPointError as error:
        print("backward:", error)
        # > backward: aten.div.Tensor made [0.25, inf]
