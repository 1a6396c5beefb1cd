import torch


class Layer(torch.nn.Module):
    def forward(self, x):
        return torch.exp(x * 2)


layer = Layer()
layer.register_full_backward_hook(lambda module, grad_input, grad_output: print(grad_input))
# > (tensor([2.]),)
x = torch.tensor([0.0], requires_grad=True)
layer(x).sum().backward()
