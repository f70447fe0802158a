"""党员积分: a tab of 党员, there only in a year in which points are kept."""
