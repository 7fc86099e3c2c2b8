CREATE TRIGGER ciphers_keep_favourite
BEFORE DELETE ON ciphers WHEN OLD.favourite = 1
BEGIN
  SELECT RAISE(ABORT, 'ciphers: favourite is set');
END;
