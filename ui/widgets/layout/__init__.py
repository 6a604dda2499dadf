"""How pieces stand beside and below one another, and on which screenful."""
