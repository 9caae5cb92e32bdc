"""A small to-do list, kept in one JSON file."""
