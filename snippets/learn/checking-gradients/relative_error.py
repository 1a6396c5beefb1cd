def relative_error(one, other):
    return abs(one - other) / max(abs(one), abs(other))


print(f"{relative_error(12_000_000.5, 12_000_000.0):.8f}")
# > 0.00000004
print(f"{relative_error(0.0003, 0.0002):.8f}")
# > 0.33333333
