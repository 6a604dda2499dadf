"""How much of an exercise somebody does."""
