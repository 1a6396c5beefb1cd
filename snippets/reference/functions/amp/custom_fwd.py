import torch


class Product(torch.autograd.Function):
    @staticmethod
    @torch.amp.custom_fwd(device_type="cpu", cast_inputs=torch.float32)
    def forward(ctx, x, y):
        return x @ y


x = torch.ones(2, 2)
with torch.autocast("cpu"):
    print((x @ x).dtype, Product.apply(x, x).dtype)
    # > torch.bfloat16 torch.float32
