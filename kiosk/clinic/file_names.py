"""The clinic's files beside the pack; every other file that staff edit is a path inside it."""

CLINIC, NOTICES = "clinic.toml", "notices.toml"
