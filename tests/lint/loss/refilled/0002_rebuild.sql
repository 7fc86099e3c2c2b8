-- The child's rows are back too early: they are there when the parent goes.
CREATE TABLE shows_kept AS SELECT * FROM shows;
DELETE FROM shows;
INSERT INTO shows SELECT * FROM shows_kept;
DROP TABLE shows_kept;
-- An action that NOT NULL forbids empties nothing: it fails, deferred or not.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE venues_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
INSERT INTO venues_new (id, name) SELECT id, coalesce(name, '') FROM venues;
DROP TABLE venues;
--<^^^^^^^^^^^^^^ loss/rebuild-cascade error: deletes every row of shows
--<^^^^^^^^^^^^^^ loss/rebuild-blocked error: dropping venues fails where a row of bars (venue) refers to it
ALTER TABLE venues_new RENAME TO venues;
