"""Commands with many words; each module is imported when its command is called."""
