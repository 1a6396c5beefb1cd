import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
prediction = w * 3
print(prediction.detach().cpu().numpy())
# > [3. 6.]
