-- Migration number: 0003 	 2021-07-18T23:32:12.003Z
PRAGMA defer_foreign_keys = ON;

CREATE TABLE actors_old AS SELECT id, uri, handle, display_name, summary, inbox_url, public_key FROM actors;

DROP TABLE actors;

CREATE TABLE actors (
  id TEXT NOT NULL PRIMARY KEY,
  display_name TEXT,
  uri TEXT NOT NULL UNIQUE,
  handle TEXT NOT NULL COLLATE NOCASE,
  summary TEXT,
  inbox_url TEXT,
  public_key TEXT
);

INSERT INTO actors (id, uri, handle, display_name, summary, inbox_url, public_key)
SELECT id, uri, handle, display_name, summary, inbox_url, public_key FROM actors_old;

DROP TABLE actors_old;
