"""Ways to book that a clinic offers, and when somebody is there."""
