UPDATE products SET description = trim(description) WHERE description IS NOT NULL;
