"""A table whose cells no block prints is reported."""

import pytest
from table_cells import untraced

PAGE = """\
| first | second | note |
|---|---|---|
| {first} | {second} | a word |

```python
--8<-- "how-to/clip-gradients/per_group.py"
```
"""
LINK = "[`tensor([0.3000`](#per_group.py)"


@pytest.mark.parametrize(
    ("first", "second", "traced"),
    [
        (LINK, "0.4000])", True),  # the whole line: tensor([0.3000, 0.4000])
        (LINK, "[0.4000])](#per_group.py)", True),
        (LINK, "0.5000])", False),
        (LINK, "", False),
        ("`tensor([0.3000`", "0.4000])", False),
        ("[0.4000])](#per_group.py)", "tensor([0.3000", False),
    ],
)
def test_the_cells_of_a_row_must_be_one_line_of_their_block(tmp_path, first, second, traced):
    page = tmp_path / "page.md"
    page.write_text(PAGE.format(first=first, second=second), "utf-8")
    assert (not untraced(str(page), "note")) is traced
    assert untraced(str(page)), "the column of notes is not printed"
