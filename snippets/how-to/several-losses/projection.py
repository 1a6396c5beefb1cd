import torch
from torch.nn.functional import cosine_similarity


def without_conflict(grad, other):
    dot = grad @ other
    return grad - dot / (other @ other) * other if dot < 0 else grad


a, b = torch.tensor([2.0, 4.0]), torch.tensor([2.0, -8.0])
print("cosine:", cosine_similarity(a, b, dim=0))
# > cosine: tensor(-0.7593)
projected_a, projected_b = without_conflict(a, b), without_conflict(b, a)
print(projected_a, projected_b)
# > tensor([2.8235, 0.7059]) tensor([ 4.8000, -2.4000])
print("dot with the other task:", round((projected_a @ b).item(), 3))
# > dot with the other task: 0.0
