"""The pages; each is made when it is first wanted."""
