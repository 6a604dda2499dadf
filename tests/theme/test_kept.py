"""What is kept: made once, and no more of it than was said."""

from hypothesis import given
from hypothesis import strategies as st

from ui.theme.kept import Kept


@given(asked=st.lists(st.integers(0, 9)), most=st.integers(1, 6))
def test_the_one_longest_unused_is_made_anew(asked: list[int], most: int) -> None:
    """Against a list, the one asked for last at its end."""
    kept, model, made = Kept[str](most), list[int](), list[int]()

    def make(key: int) -> str:
        made.append(key)
        return str(key)

    expected = list[int]()
    for key in asked:
        assert kept.get(key, lambda key=key: make(key)) == str(key)  # type: ignore[misc]
        if key in model:
            model.remove(key)
        else:
            expected.append(key)
        model = [*model, key][-most:]
    assert made == expected
