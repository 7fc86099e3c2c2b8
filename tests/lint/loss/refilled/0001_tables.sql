CREATE TABLE venues (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE shows (id INTEGER PRIMARY KEY, venue INTEGER REFERENCES venues (id) ON DELETE CASCADE);
CREATE INDEX shows_venue ON shows (venue);
CREATE TABLE bars (id INTEGER PRIMARY KEY, venue INTEGER NOT NULL REFERENCES venues (id) ON DELETE SET NULL);
--                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fk/set-null-on-not-null error: always fails
CREATE INDEX bars_venue ON bars (venue);
CREATE TABLE hosts (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE guests (id INTEGER PRIMARY KEY, host INTEGER NOT NULL DEFAULT NULL REFERENCES hosts (id) ON DELETE SET DEFAULT);
--                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fk/set-null-on-not-null error: host is NOT NULL and has no default, so ON DELETE SET DEFAULT always fails
CREATE INDEX guests_host ON guests (host);
