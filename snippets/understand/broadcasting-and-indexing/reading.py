import torch
import torch.nn.functional as F
from torch.autograd import gradcheck

i = torch.tensor([0, 0, 2])
functions = {
    "x[i]": lambda x: x[i],
    "index_select": lambda x: x.index_select(0, i),
    "gather": lambda x: x.gather(0, i),
    "take": lambda x: x.take(i),
    "embedding": lambda x: F.embedding(i, x[:, None]),
    "x[mask]": lambda x: x[torch.tensor([True, False, True])],
    "x[1]": lambda x: x[1],
    "x[1:]": lambda x: x[1:],
    "expand to 4 rows": lambda x: x.expand(4, 3),
    "repeat 4 times": lambda x: x.repeat(4),
    "unfold in windows of 2": lambda x: x.unfold(0, 2, 1),
    "as_strided in windows of 2": lambda x: x.as_strided((2, 2), (1, 1)),
}
for name, f in functions.items():
    x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64, requires_grad=True)
    y = f(x)
    y.sum().backward()
    right = "yes" if gradcheck(f, x, raise_exception=False) else "no"
    print(f"{name}:", y.grad_fn.name(), *x.grad.int().tolist(), right)
    # > x[i]: IndexBackward0 2 0 1 yes
    # > index_select: IndexSelectBackward0 2 0 1 yes
    # > gather: GatherBackward0 2 0 1 yes
    # > take: TakeBackward0 2 0 1 yes
    # > embedding: EmbeddingBackward0 2 0 1 yes
    # > x[mask]: IndexBackward0 1 0 1 yes
    # > x[1]: SelectBackward0 0 1 0 yes
    # > x[1:]: SliceBackward0 0 1 1 yes
    # > expand to 4 rows: ExpandBackward0 4 4 4 yes
    # > repeat 4 times: RepeatBackward0 4 4 4 yes
    # > unfold in windows of 2: UnfoldBackward0 1 2 1 yes
    # > as_strided in windows of 2: AsStridedBackward0 1 2 1 yes
