"""The Vietnamese language: slugs, order, dates, numbers. Pure, without locale."""
