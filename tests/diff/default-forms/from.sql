-- Columns that come and go by ALTER, or can't.
CREATE TABLE t (id INTEGER PRIMARY KEY, keep TEXT, gone_plain TEXT, gone_checked TEXT, gone_read TEXT, gone_key INTEGER REFERENCES t (id),
  twice AS (keep || gone_read), CHECK (gone_checked <> ''));
CREATE TABLE u (id INTEGER PRIMARY KEY, keep TEXT, gone TEXT, gone_indexed TEXT);
CREATE INDEX u_gone ON u (gone_indexed);
CREATE TABLE v (id INTEGER PRIMARY KEY);
CREATE TABLE w (id INTEGER PRIMARY KEY);
CREATE TABLE x (id INTEGER PRIMARY KEY);
CREATE TABLE y (id INTEGER PRIMARY KEY);
