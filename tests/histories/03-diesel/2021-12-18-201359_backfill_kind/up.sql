UPDATE ciphers SET kind = coalesce(kind, 0) WHERE kind IS NOT NULL;
