import warnings

import torch
from torch.autograd import forward_ad

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch
with forward_ad.dual_level():
    x = forward_ad.make_dual(torch.tensor([2.0, 3.0]), torch.tensor([1.0, 0.0]))
    print(forward_ad.unpack_dual(x.prod()))
    # > UnpackedDualTensor(primal=tensor(6.), tangent=tensor(3.))
