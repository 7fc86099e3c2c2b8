CREATE TRIGGER users_keep_hidden
BEFORE DELETE ON users WHEN OLD.hidden = 1
BEGIN
    SELECT RAISE(ABORT, 'users: hidden is set');
END;
