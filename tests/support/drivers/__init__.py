"""Page objects, a module a feature: a test says what a person does and sees."""
