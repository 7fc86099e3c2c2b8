ALTER TABLE users RENAME TO users_old;
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT DEFAULT '', shoe INTEGER);
INSERT INTO users (id, name, shoe) SELECT id, name, shoe FROM users_old;
DROP TABLE users_old;
CREATE TRIGGER users_new AFTER INSERT ON users BEGIN UPDATE users SET shoe = 42 WHERE shoe IS NULL; END;
CREATE INDEX users_shoe ON users (shoe);
