"""Usage statistics: counts by day. Nothing about a person, no times of day, no sequences."""
