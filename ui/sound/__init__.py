"""Voice and tones, made in a process of their own: docs/adr/0008-voice-and-tones.md."""
