"""Importing: records from what others wrote, with every key and value that finds no place."""
