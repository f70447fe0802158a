"""Copying what is in the books into an outside platform's form, field by field."""
