"""Questions with a form of their own."""
