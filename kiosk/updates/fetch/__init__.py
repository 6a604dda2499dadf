"""From a server or a stick to verified bytes: sources, trust, time budgets."""
