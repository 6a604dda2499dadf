"""A list to tick: what fits goes onto the plan, for the physio to know."""
