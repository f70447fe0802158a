"""A branch's year as one signed PDF, and the way back: typeset, seal, verify."""
