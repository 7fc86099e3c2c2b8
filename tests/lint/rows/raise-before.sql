-- Before the write there may be NULL.
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TRIGGER users_named BEFORE INSERT ON users WHEN new.name IS NULL BEGIN
  SELECT RAISE(ABORT, 'a name is needed');
END;
INSERT INTO users (id, name) SELECT 1, NULL;
--<^^^^^^^^^^^^^^ rows/seed-conflict error: a name is needed
