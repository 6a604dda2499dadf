"""Props of the exercise screens: guided, demonstrated, the question before."""
