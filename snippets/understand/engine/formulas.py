from pathlib import Path

import torch
import torch.nn.functional as F
import torchgen

FILE = Path(torchgen.__file__).parent / "packaged/autograd/derivatives.yaml"
ENTRIES = FILE.read_text().split("\n- name: ")[1:]


def formula(tensor):
    """Return the first formula of the entry that defines the backward of a tensor's grad_fn."""
    node = tensor.grad_fn.name().rstrip("0123456789").removesuffix("Backward").lower()
    for entry in ENTRIES:
        signature, first, *_ = entry.splitlines()
        if signature.split("(")[0].split(".")[0].replace("_", "") == node:
            return first.strip()


x = torch.rand(2, 2, requires_grad=True)
for name, y in {
    "x.exp()": x.exp(),
    "x.sin()": x.sin(),
    "x.log()": x.log(),
    "x * x": x * x,
    "x.relu()": x.relu(),
    "x.tanh()": x.tanh(),
    "F.gelu(x)": F.gelu(x),
}.items():
    print(f"{name}: {y.grad_fn.name()}, {formula(y)}")
    # > x.exp(): ExpBackward0, self: grad * result.conj()
    # > x.sin(): SinBackward0, self: grad * self.cos().conj()
    # > x.log(): LogBackward0, self: grad.div(self.conj())
    # > x * x: MulBackward0, self: mul_tensor_backward(grad, other, self.scalar_type())
    # > x.relu(): ReluBackward0, self: threshold_backward(grad, result, 0)
    # > x.tanh(): TanhBackward0, self: tanh_backward(grad, result)
    # > F.gelu(x): GeluBackward0, self: gelu_backward(grad, self, approximate)
