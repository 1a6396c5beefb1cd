import torch


class Head(torch.nn.Module):
    def forward(self, x):
        return {"double": x * 2}


head = Head()
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
double = head(x)["double"]
double.register_hook(lambda grad: print("arrived at double:", grad))
# > arrived at double: tensor([[1., 1.]])
double.sum().backward()
