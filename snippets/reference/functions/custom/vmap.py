import torch


class Total(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x.sum()

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass

    @staticmethod
    def vmap(info, in_dims, x):
        print("batch size:", info.batch_size)
        # > batch size: 2
        return x.movedim(in_dims[0], 0).flatten(1).sum(1), 0


x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(Total.apply(x), torch.func.vmap(Total.apply)(x))
# > tensor(10.) tensor([3., 7.])
