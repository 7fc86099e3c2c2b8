CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE members (team TEXT NOT NULL, user TEXT NOT NULL, PRIMARY KEY (team, user)) WITHOUT ROWID;
INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'paid');
INSERT INTO members (team, user) VALUES ('a', 'x'), ('b', 'x'), ('a', 'y');
-- What gives way to what is there, and what comes again after it went.
INSERT OR IGNORE INTO plans (id, name) VALUES (2, 'paid');
INSERT INTO plans (id, name) VALUES (1, 'free') ON CONFLICT (id) DO NOTHING;
DELETE FROM plans WHERE id = 2;
INSERT INTO plans (id, name) VALUES (2, 'team');
