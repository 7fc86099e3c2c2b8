CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, shoe INTEGER);
CREATE INDEX users_shoe ON users (shoe);
CREATE TRIGGER users_new AFTER INSERT ON users BEGIN UPDATE users SET shoe = 42 WHERE shoe IS NULL; END;
