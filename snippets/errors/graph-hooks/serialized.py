import io
import warnings

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
x.register_hook(lambda grad: grad * 2)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.save(x, io.BytesIO())
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: backward hook <function <lambda> at 0x...> on tensor will not be serialized.  If this is expected, you can decorate the function with @torch.utils.hooks.unserializable_hook to suppress this warning
