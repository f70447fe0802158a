"""Charts that belong to single pages, each made of what that page judges."""
