-- Behind the write no row has NULL in a column that takes none: nothing is raised.
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, level INTEGER);
CREATE TRIGGER users_named AFTER INSERT ON users BEGIN
  SELECT CASE WHEN new.id IS NULL OR (new.name ISNULL AND new.level > 3) THEN RAISE(ABORT, 'a name is needed') END;
--       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ d1/trigger-remote warning: CASE … END in the body of users_named is
  SELECT RAISE(ABORT, 'a name is needed') WHERE new.name IS NULL;
END;
INSERT INTO users (id, name, level) VALUES (1, 'ann', 5);
