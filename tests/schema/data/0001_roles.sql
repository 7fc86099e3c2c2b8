CREATE TABLE roles(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, parent INTEGER REFERENCES roles(id),
  label TEXT AS (upper(name)), since TEXT DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE log(what TEXT);
CREATE TRIGGER roles_log AFTER INSERT ON roles BEGIN INSERT INTO log VALUES (new.name); END;
INSERT INTO roles(name) VALUES ('admin'), ('it''s'), ('gone');
INSERT INTO roles(name, parent, since) VALUES ('editor', 1, '2026-01-01');
DELETE FROM roles WHERE id > 3 OR name = 'gone';
