"""Each file of a pack read by itself: TOML, front matter, captions, catalogues."""
