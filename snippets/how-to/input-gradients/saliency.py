import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(16, 2)).eval()
images = torch.rand(2, 3, 4, 4).requires_grad_()

logits = model(images)
chosen = logits.gather(1, logits.argmax(1, keepdim=True))
(grad,) = torch.autograd.grad(chosen.sum(), images)
saliency = grad.abs().amax(dim=1)
print(grad.shape, saliency.shape)
# > torch.Size([2, 3, 4, 4]) torch.Size([2, 4, 4])
