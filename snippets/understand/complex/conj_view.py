import torch

z = torch.tensor([1 + 2j], requires_grad=True)
mirror = z.conj()
print(mirror.is_conj(), mirror._is_view(), mirror.data_ptr() == z.data_ptr())
# > True True True
try:
    torch.view_as_real(mirror)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: view_as_real doesn't work on unresolved conjugated tensors.  To resolve the conjugate tensor so you can view it as real, use self.resolve_conj(); however, be warned that the resulting tensor will NOT alias the original.
print(torch.view_as_real(mirror.resolve_conj()).tolist())
# > [[1.0, -2.0]]
