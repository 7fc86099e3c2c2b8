-- An aggregate has its row where WHERE leaves none.
CREATE TABLE users (id INTEGER PRIMARY KEY);
CREATE TRIGGER users_counted AFTER INSERT ON users BEGIN
  SELECT RAISE(ABORT, 'counted'), count(*) WHERE new.id IS NULL;
END;
INSERT INTO users (id) VALUES (1);
--                            ^^^ rows/seed-conflict error: counted
