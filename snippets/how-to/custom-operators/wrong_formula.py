import torch
from torch.autograd.gradcheck import GradcheckError, gradcheck


@torch.library.custom_op("mylib::wrong_sine", mutates_args=())
def wrong_sine(x: torch.Tensor) -> torch.Tensor:
    return x.sin()


wrong_sine.register_fake(torch.empty_like)
wrong_sine.register_autograd(lambda ctx, grad: 7 * grad)

x = torch.ones(2, dtype=torch.float64, requires_grad=True)
print(*torch.library.opcheck(wrong_sine, (x,)).values())
# > SUCCESS SUCCESS SUCCESS SUCCESS
try:
    gradcheck(wrong_sine, x)
except GradcheckError as error:
    print(str(error).partition(",")[0])
    # > Jacobian mismatch for output 0 with respect to input 0
