DROP TRIGGER ciphers_keep_favourite;
