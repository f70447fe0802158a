"""党员: the register, a member's form, and taking over a roster."""
