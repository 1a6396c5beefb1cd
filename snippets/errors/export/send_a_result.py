from multiprocessing.reduction import ForkingPickler

import torch
import torch.multiprocessing

w = torch.tensor([1.0, 2.0], requires_grad=True)
features = w * 3
try:
    ForkingPickler.dumps(features)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Cowardly refusing to serialize non-leaf tensor which requires_grad, since autograd does not support crossing process boundaries.  If you just want to transfer the data, call detach() on the tensor before serializing (e.g., putting it on the queue).
