"""谈心谈话: who talked with whom; what was said only on demand."""
