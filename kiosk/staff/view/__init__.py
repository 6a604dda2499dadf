"""Staff mode as Props: the gate, the shell, the editor, the preview."""
