"""Usage statistics: counts by day. Nothing about a person, no times, no sequences."""
