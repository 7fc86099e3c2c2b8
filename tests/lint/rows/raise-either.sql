CREATE TABLE users (id INTEGER PRIMARY KEY, level INTEGER);
CREATE TRIGGER users_level AFTER INSERT ON users WHEN new.id IS NULL OR new.level > 3 BEGIN
  SELECT RAISE(ABORT, 'too high');
END;
INSERT INTO users (id, level) VALUES (1, 5);
--                                   ^^^^^^ rows/seed-conflict error: too high
