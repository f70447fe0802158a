"""统计台账: the ledgers, one generic form, and the figures that come of them."""
