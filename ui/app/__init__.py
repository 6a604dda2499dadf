"""The composition root, and the packages that run a visit, its content and staff mode."""
