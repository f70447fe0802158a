"""One SQLite file and the evidence beside it: the branch's books, kept so that nothing is lost."""
