"""A plan painted onto paper: whole blocks on pages, in millimetres."""
