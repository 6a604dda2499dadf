"""`kiosk content …`: make packs, publish them, and bring them to this kiosk."""
