"""Strings to values: sentences, numbers, dates, names; nothing else."""
