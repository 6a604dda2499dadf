"""The pages of staff mode, one module each: facts in, pieces out."""
