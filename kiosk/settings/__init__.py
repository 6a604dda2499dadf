"""What a clinic sets: its name, phone, booking link, kiosk id, screen."""
