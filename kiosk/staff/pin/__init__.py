"""The PIN: the gesture that unlocks, the rules for a PIN, the store on the disk."""
