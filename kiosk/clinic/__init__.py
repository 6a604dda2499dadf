"""What a clinic sets: `clinic.toml`, `notices.toml`, and the numbers to call."""
