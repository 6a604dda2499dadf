"""Pictures: the figure, the body, codes, charts, rings, film."""
