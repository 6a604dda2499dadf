"""How a program's load may grow: from what the visitor does now, with and without a jump."""
