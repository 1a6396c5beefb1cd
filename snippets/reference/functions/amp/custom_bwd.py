import torch


class Identity(torch.autograd.Function):
    @staticmethod
    @torch.amp.custom_fwd(device_type="cpu")
    def forward(ctx, x):
        return x.clone()

    @staticmethod
    @torch.amp.custom_bwd(device_type="cpu")
    def backward(ctx, grad):
        print("autocast:", torch.is_autocast_enabled("cpu"))
        # > autocast: True
        return grad


x = torch.ones(1, requires_grad=True)
with torch.autocast("cpu"):
    y = Identity.apply(x)
y.backward()
