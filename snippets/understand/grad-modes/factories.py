import torch

asked, weights, inference = [], [], []
for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    with mode():
        asked.append(torch.ones(2, requires_grad=True).requires_grad)
        layer = torch.nn.Linear(2, 1)
    weights.append(layer.weight.requires_grad)
    inference.append(layer.weight.is_inference())
print("ones(requires_grad=True) requires grad:", *asked)
# > ones(requires_grad=True) requires grad: True True True
print("the weight of a new layer requires grad:", *weights)
# > the weight of a new layer requires grad: True True True
print("the weight is an inference tensor:", *inference)
# > the weight is an inference tensor: False False True
