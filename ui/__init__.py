"""What the kiosk draws: PySide6 widgets that are told what to show and report touches."""
