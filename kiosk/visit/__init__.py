"""What a feature may know of a visit: its place, comfort and choices, and the context of a view."""
