"""Searching over everything, from every page."""
