"""移交与导出: the ways out of a workspace and into a new one."""
