"""The guided session: a dose becomes steps, which follow one another in time."""
