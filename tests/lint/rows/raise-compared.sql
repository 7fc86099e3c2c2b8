-- The condition is a value here, which CASE compares.
CREATE TABLE users (id INTEGER PRIMARY KEY, level INTEGER);
CREATE TRIGGER users_level AFTER INSERT ON users BEGIN
  SELECT CASE new.level WHEN new.id IS NULL THEN RAISE(ABORT, 'level 0') END;
--       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ d1/trigger-remote warning: CASE … END in the body of users_level is
END;
INSERT INTO users (id, level) VALUES (1, 0);
--                                   ^^^^^^ rows/seed-conflict error: level 0
