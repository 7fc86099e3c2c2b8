CREATE TABLE one (rowid TEXT, a TEXT CHECK (a <> ''));
CREATE TABLE two (rowid TEXT UNIQUE, _rowid_ TEXT, a TEXT CHECK (a <> ''));
CREATE TABLE three (rowid TEXT, _rowid_ TEXT, oid TEXT, a TEXT CHECK (a <> ''));
CREATE TABLE ones (n INTEGER PRIMARY KEY, one INTEGER REFERENCES two (rowid) ON DELETE CASCADE);
CREATE TABLE other (come TEXT NOT NULL DEFAULT 'x', late INTEGER) STRICT;
CREATE TABLE computed (come TEXT, g TEXT AS (2)) STRICT;
