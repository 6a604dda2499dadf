"""What all widgets build on: a touch, fingers, items of a flow, and screenfuls."""
