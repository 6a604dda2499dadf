"""Content packs: Markdown and TOML in, typed frozen blocks out, or every problem found."""
