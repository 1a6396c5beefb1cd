import warnings

import torch

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

x = torch.tensor([1.0])
try:
    torch.func.jvp(lambda x: torch.ones(1), (x,), (x,), strict=True)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: jvp(f, primals, tangents, strict=True): The output of f is independent of the inputs. This is not allowed with strict=True.
