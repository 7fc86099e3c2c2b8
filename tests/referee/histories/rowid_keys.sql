-- A UNIQUE before the PRIMARY KEY takes id for an ordinary column: RENAME COLUMN does not find it there.
CREATE TABLE t (id INTEGER, b, UNIQUE (id, b), PRIMARY KEY (id));
ALTER TABLE t RENAME id TO key;
ALTER TABLE t RENAME b TO c;
ALTER TABLE t RENAME TO "t 2";
CREATE TABLE behind (id INTEGER, b, PRIMARY KEY (id), UNIQUE (id, b));
ALTER TABLE behind RENAME id TO key;
CREATE TABLE inside (id INTEGER UNIQUE, b, UNIQUE (b), PRIMARY KEY (id), CHECK (id > b));
ALTER TABLE inside RENAME id TO key;
CREATE TABLE no_rowid (id INTEGER, b, UNIQUE (id, b), PRIMARY KEY (id)) WITHOUT ROWID;
ALTER TABLE no_rowid RENAME id TO key;
CREATE TABLE text (id TEXT, b AS (id || 1), UNIQUE (id, b), PRIMARY KEY (id));
ALTER TABLE text RENAME id TO key;
CREATE TABLE computed (id INTEGER, b AS (id + 1), UNIQUE (b, id), PRIMARY KEY (id));
ALTER TABLE computed RENAME id TO key;
