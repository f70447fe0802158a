"""星级创建: the standard, its items, the gaps, the procedure."""
