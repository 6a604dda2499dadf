"""What the screens of an exercise show: guided, demonstrated, the question before it."""
