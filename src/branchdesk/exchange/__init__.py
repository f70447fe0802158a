"""Rosters in and out of spreadsheets; what comes from outside is read in a child process."""
