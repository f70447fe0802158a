"""民主评议: four steps, the ballots as paper, and one line for each member."""
