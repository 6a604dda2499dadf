"""What fingers and keys act on: buttons, keys, fields, and how a touch counts."""
