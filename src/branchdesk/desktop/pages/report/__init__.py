"""总结与述职: the year-end papers as a draft of facts."""
