UPDATE lists SET title = trim(title) WHERE title IS NOT NULL;
