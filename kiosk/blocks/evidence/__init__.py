"""What works at a glance: approaches by verdict, and on touch what each verdict rests on."""
