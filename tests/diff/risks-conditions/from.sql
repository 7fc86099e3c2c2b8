-- Conditions of many forms over columns that are converted, filled or renamed.
CREATE TABLE kinds (code TEXT COLLATE NOCASE PRIMARY KEY, label TEXT);
CREATE TABLE loose (a TEXT, b TEXT, c INTEGER, d TEXT, e TEXT, f TEXT);
CREATE TABLE tight (
  id INTEGER PRIMARY KEY,
  a TEXT,
  b TEXT,
  c INTEGER,
  d REAL,
  kind TEXT,
  other TEXT
);
CREATE TABLE sums (
  id INTEGER PRIMARY KEY,
  n TEXT,
  m TEXT,
  total INTEGER GENERATED ALWAYS AS (n + m) STORED
);
CREATE INDEX sums_total ON sums (total);
