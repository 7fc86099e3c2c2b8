CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, name TEXT);
CREATE TABLE sessions (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE TABLE log (id INTEGER PRIMARY KEY, session INTEGER, at TEXT);
CREATE VIEW people AS SELECT id, email, name FROM users;
CREATE VIEW initials AS SELECT id, substr(name, 1, 1) AS initial FROM people;
CREATE TRIGGER log_user AFTER INSERT ON log BEGIN UPDATE users SET name = coalesce(name, 'seen') WHERE id = NEW.session; END;
