from tensor_engine import Tensor

x = Tensor([2.0, 3.0])
y = Tensor(x.data**2, [(x, lambda gradient: gradient * 2 * x.data)])
z = Tensor(y.data * 5, [(y, lambda gradient: gradient * 5)])

try:
    z.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: backward() without a gradient needs a tensor of one element
z.backward([1.0, 10.0])
print(x.grad.tolist())
# > [20.0, 300.0]
