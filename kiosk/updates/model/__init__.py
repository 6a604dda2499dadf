"""What updates are about: paths, settings, state, progress, errors."""
