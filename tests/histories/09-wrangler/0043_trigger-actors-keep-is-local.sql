-- Migration number: 0043 	 2022-12-26T07:31:36.043Z
CREATE TRIGGER actors_keep_is_local
BEFORE DELETE ON actors WHEN OLD.is_local = 1
BEGIN
  SELECT RAISE(ABORT, 'actors: is_local is set');
END;
