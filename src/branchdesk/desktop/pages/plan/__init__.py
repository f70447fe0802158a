"""年度计划: what was planned, what was held, and what the committee gives out for a month."""
