"""会议与活动: the list of records, and the form of one."""
