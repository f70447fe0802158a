"""What a branch must do and how it is judged: frozen values and pure functions."""
