-- Other tables have no say in it.
CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
ALTER TABLE notes RENAME COLUMN body TO text;
INSERT INTO members (team, user) VALUES ('b', 'y');
INSERT INTO plans (id, name) VALUES (3, 'FREE');
--                                      ^^^^^^ rows/seed-conflict error: this fails on a new database: a row of plans with this name is there already
