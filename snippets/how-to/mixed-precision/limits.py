import torch

for exact in (2.0**-14, 2.0**-24, 2.0**-25, 70000.0, 1 + 2.0**-9):
    float16 = torch.tensor(exact, dtype=torch.float16).item()
    bfloat16 = torch.tensor(exact, dtype=torch.bfloat16).item()
    print(f"{exact:.7g}: float16 {float16:.7g}, bfloat16 {bfloat16:.7g}")
    # > 6.103516e-05: float16 6.103516e-05, bfloat16 6.103516e-05
    # > 5.960464e-08: float16 5.960464e-08, bfloat16 5.960464e-08
    # > 2.980232e-08: float16 0, bfloat16 2.980232e-08
    # > 70000: float16 inf, bfloat16 70144
    # > 1.001953: float16 1.001953, bfloat16 1
