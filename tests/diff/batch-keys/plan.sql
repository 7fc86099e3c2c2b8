-- ==== migration 1 of 6 ====
-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS scores gets CHECK (points >= 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM scores WHERE NOT (points >= 0)
-- DEPENDS ON ROWS events.at becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM events WHERE at IS NULL
-- DEPENDS ON ROWS tags.label becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM tags WHERE label IS NULL

-- The first of several migrations, to be applied in order, with no other among them. The application
-- goes on with the old schema until the new table takes the old one's place.

CREATE TABLE levels (
  id INTEGER PRIMARY KEY,
  game TEXT
);

-- scores is rebuilt: level is new; column order becomes player, game, points, level; PRIMARY KEY (game, player) becomes PRIMARY KEY (player, game); CHECK (points >= 0) is new; FOREIGN KEY (level) REFERENCES levels (id) is new; WITHOUT ROWID goes
-- scores_new grows beside it, and triggers keep it in step: what it refuses, scores does not take either from now on
-- to give up half-way: DROP TRIGGER scores_new_insert; DROP TRIGGER scores_new_update; DROP TRIGGER scores_new_delete;
--   DROP TABLE scores_new; DROP TABLE scores_next;
CREATE TABLE scores_new (
  player INTEGER NOT NULL,
  game TEXT NOT NULL,
  points REAL CHECK (points >= 0),
  level INTEGER REFERENCES levels (id),
  PRIMARY KEY (player, game)
);
CREATE TRIGGER scores_new_insert AFTER INSERT ON scores
BEGIN
  INSERT OR REPLACE INTO scores_new (player, game, points)
  SELECT player, game, points FROM scores AS source WHERE source.game = new.game AND source.player = new.player;
END;
CREATE TRIGGER scores_new_update AFTER UPDATE ON scores
BEGIN
  DELETE FROM scores_new WHERE scores_new.game = old.game AND scores_new.player = old.player;
  INSERT OR REPLACE INTO scores_new (player, game, points)
  SELECT player, game, points FROM scores AS source WHERE source.game = new.game AND source.player = new.player;
END;
CREATE TRIGGER scores_new_delete AFTER DELETE ON scores
BEGIN
  DELETE FROM scores_new WHERE scores_new.game = old.game AND scores_new.player = old.player;
END;
CREATE TABLE scores_next AS SELECT game, player FROM scores ORDER BY game, player LIMIT 1;

-- events is rebuilt: at becomes TEXT NOT NULL
-- events_new grows beside it, and triggers keep it in step: what it refuses, events does not take either from now on
-- to give up half-way: DROP TRIGGER events_new_insert; DROP TRIGGER events_new_update; DROP TRIGGER events_new_delete;
--   DROP TABLE events_new; DROP TABLE events_next;
CREATE TABLE events_new (
  at TEXT NOT NULL,
  what TEXT
);
CREATE TRIGGER events_new_insert AFTER INSERT ON events
BEGIN
  INSERT OR REPLACE INTO events_new (rowid, at, what)
  SELECT rowid, at, what FROM events AS source WHERE source.rowid = new.rowid;
END;
CREATE TRIGGER events_new_update AFTER UPDATE ON events
BEGIN
  DELETE FROM events_new WHERE events_new.rowid = old.rowid;
  INSERT OR REPLACE INTO events_new (rowid, at, what)
  SELECT rowid, at, what FROM events AS source WHERE source.rowid = new.rowid;
END;
CREATE TRIGGER events_new_delete AFTER DELETE ON events
BEGIN
  DELETE FROM events_new WHERE events_new.rowid = old.rowid;
END;
CREATE TABLE events_next AS SELECT rowid AS old_rowid FROM events ORDER BY rowid LIMIT 1;

-- ==== migration 2 of 6 ====
-- The next 300 rows of scores, copy 1 of 2.
INSERT INTO scores_new (player, game, points)
SELECT player, game, points
FROM (SELECT player, game, points FROM scores
  WHERE (game, player) >= (SELECT game, player FROM scores_next) ORDER BY game, player LIMIT 300) AS batch
WHERE NOT EXISTS (SELECT 1 FROM scores_new AS there WHERE there.game = batch.game AND there.player = batch.player);
UPDATE scores_next SET (game, player) =
  (SELECT game, player FROM scores
  WHERE (game, player) >= (SELECT game, player FROM scores_next) ORDER BY game, player LIMIT 1 OFFSET 300)
  WHERE game IS NOT NULL;

-- ==== migration 3 of 6 ====
-- The next 300 rows of scores, copy 2 of 2.
INSERT INTO scores_new (player, game, points)
SELECT player, game, points
FROM (SELECT player, game, points FROM scores
  WHERE (game, player) >= (SELECT game, player FROM scores_next) ORDER BY game, player LIMIT 300) AS batch
WHERE NOT EXISTS (SELECT 1 FROM scores_new AS there WHERE there.game = batch.game AND there.player = batch.player);
UPDATE scores_next SET (game, player) =
  (SELECT game, player FROM scores
  WHERE (game, player) >= (SELECT game, player FROM scores_next) ORDER BY game, player LIMIT 1 OFFSET 300)
  WHERE game IS NOT NULL;

-- ==== migration 4 of 6 ====
-- The next 300 rows of events, copy 1 of 2.
INSERT INTO events_new (rowid, at, what)
SELECT old_rowid, at, what
FROM (SELECT rowid AS old_rowid, at, what FROM events
  WHERE rowid >= (SELECT old_rowid FROM events_next) ORDER BY rowid LIMIT 300) AS batch
WHERE NOT EXISTS (SELECT 1 FROM events_new AS there WHERE there.rowid = batch.old_rowid);
UPDATE events_next SET old_rowid =
  (SELECT rowid FROM events
  WHERE rowid >= (SELECT old_rowid FROM events_next) ORDER BY rowid LIMIT 1 OFFSET 300)
  WHERE old_rowid IS NOT NULL;

-- ==== migration 5 of 6 ====
-- The next 300 rows of events, copy 2 of 2.
INSERT INTO events_new (rowid, at, what)
SELECT old_rowid, at, what
FROM (SELECT rowid AS old_rowid, at, what FROM events
  WHERE rowid >= (SELECT old_rowid FROM events_next) ORDER BY rowid LIMIT 300) AS batch
WHERE NOT EXISTS (SELECT 1 FROM events_new AS there WHERE there.rowid = batch.old_rowid);
UPDATE events_next SET old_rowid =
  (SELECT rowid FROM events
  WHERE rowid >= (SELECT old_rowid FROM events_next) ORDER BY rowid LIMIT 1 OFFSET 300)
  WHERE old_rowid IS NOT NULL;

-- ==== migration 6 of 6 ====
-- scores_new takes the place of scores: what is left is copied, what a REPLACE displaced goes,
-- and the guard aborts the migration where the two are not equal.
DELETE FROM scores_new WHERE NOT EXISTS (SELECT 1 FROM scores AS source WHERE source.game = scores_new.game AND source.player = scores_new.player);
INSERT INTO scores_new (player, game, points)
SELECT player, game, points FROM scores AS source
  WHERE NOT EXISTS (SELECT 1 FROM scores_new AS there WHERE there.game = source.game AND there.player = source.player);
CREATE TABLE scores_guard (n INTEGER CONSTRAINT every_row_is_copied CHECK (n = 0));
INSERT INTO scores_guard (n) SELECT (SELECT count(*) FROM scores) - (SELECT count(*) FROM scores_new);
INSERT INTO scores_guard (n) SELECT count(*) FROM scores AS source JOIN scores_new AS copy ON copy.game = source.game AND copy.player = source.player
  WHERE (source.player, source.game, source.points) IS NOT (copy.player, copy.game, copy.points);
DROP TABLE scores_guard;
-- mig:allow loss/drop-table because it only says where the next copy begins
DROP TABLE scores_next;
DROP TABLE scores;
ALTER TABLE scores_new RENAME TO scores;

-- events_new takes the place of events: what is left is copied, what a REPLACE displaced goes,
-- and the guard aborts the migration where the two are not equal.
DELETE FROM events_new WHERE NOT EXISTS (SELECT 1 FROM events AS source WHERE source.rowid = events_new.rowid);
INSERT INTO events_new (rowid, at, what)
SELECT rowid, at, what FROM events AS source
  WHERE NOT EXISTS (SELECT 1 FROM events_new AS there WHERE there.rowid = source.rowid);
CREATE TABLE events_guard (n INTEGER CONSTRAINT every_row_is_copied CHECK (n = 0));
INSERT INTO events_guard (n) SELECT (SELECT count(*) FROM events) - (SELECT count(*) FROM events_new);
INSERT INTO events_guard (n) SELECT count(*) FROM events AS source JOIN events_new AS copy ON copy.rowid = source.rowid
  WHERE (source.what) IS NOT (copy.what);
DROP TABLE events_guard;
-- mig:allow loss/drop-table because it only says where the next copy begins
DROP TABLE events_next;
DROP TABLE events;
ALTER TABLE events_new RENAME TO events;

-- tags is rebuilt: id is new; label becomes TEXT NOT NULL; PRIMARY KEY (name) becomes PRIMARY KEY (id) (the rowid); UNIQUE (name) is new; WITHOUT ROWID goes
CREATE TABLE tags_new (
  id INTEGER PRIMARY KEY,
  name TEXT UNIQUE NOT NULL,
  label TEXT NOT NULL
);
INSERT INTO tags_new (name, label)
SELECT name, label FROM tags;
DROP TABLE tags;
ALTER TABLE tags_new RENAME TO tags;
