CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
CREATE TRIGGER users_named AFTER INSERT ON users BEGIN
  SELECT CASE WHEN new.id IS NULL THEN RAISE(ABORT, 'an id is needed') WHEN new.name IS NULL THEN RAISE(ABORT, 'a name is needed') END;
--       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ d1/trigger-remote warning: CASE … END in the body of users_named is
END;
INSERT INTO users (id, name) VALUES (1, NULL);
--                                  ^^^^^^^^^ rows/seed-conflict error: a name is needed
