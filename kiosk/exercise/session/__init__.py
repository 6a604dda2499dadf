"""The guided session: a dose becomes steps, and time carries a visitor through them."""
