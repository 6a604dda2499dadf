"""How much the kiosk is used: counts by day. Nothing about a person, no times, no sequences."""
