"""Checking a study: what is in it, what is doubtful, what is lacking. Facts only, no words."""
