"""发展与换届: people on their way to full membership, and the elections of the branch."""
