import io

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
handle = x.register_hook(lambda grad: grad * 2)
handle.remove()  # register it again after loading
file = io.BytesIO()
torch.save(x, file)
file.seek(0)
print(torch.load(file))
# > tensor([1., 2.], requires_grad=True)
