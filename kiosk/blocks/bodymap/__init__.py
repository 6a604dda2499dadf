"""A body whose muscles can be touched: why each cramps, and what eases it."""
