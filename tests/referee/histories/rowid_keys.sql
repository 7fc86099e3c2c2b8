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
-- And one behind an INTEGER PRIMARY KEY takes it for the rowid, though there is none.
CREATE TABLE behind_key (id INTEGER PRIMARY KEY, b, UNIQUE (id, b)) WITHOUT ROWID;
ALTER TABLE behind_key RENAME id TO key;
ALTER TABLE behind_key RENAME b TO c;
CREATE TABLE behind_desc (id INTEGER PRIMARY KEY DESC, b, UNIQUE (id, b)) WITHOUT ROWID;
ALTER TABLE behind_desc RENAME id TO key;
CREATE TABLE between_two (id INTEGER, b, UNIQUE (b, id), PRIMARY KEY (id DESC), UNIQUE (b)) WITHOUT ROWID;
ALTER TABLE between_two RENAME id TO key;
CREATE TABLE of_two (id INTEGER, b, PRIMARY KEY (id, b), UNIQUE (b, id)) WITHOUT ROWID;
ALTER TABLE of_two RENAME id TO key;
CREATE TABLE quoted ("id" INTEGER, PRIMARY KEY (id), UNIQUE ("id"), CHECK (id)) WITHOUT ROWID;
ALTER TABLE quoted RENAME "id" TO "key";

-- The COLLATE of a key that would be the rowid is forgotten; the column's own is not.
CREATE TABLE forgets (y INTEGER, PRIMARY KEY (y COLLATE nocase)) WITHOUT ROWID;
CREATE TABLE keeps (y TEXT, z, PRIMARY KEY (y COLLATE nocase)) WITHOUT ROWID;
CREATE TABLE has_own (y INTEGER COLLATE rtrim, PRIMARY KEY (y COLLATE nocase DESC)) WITHOUT ROWID;
-- a key that names its column twice is no rowid
CREATE TABLE twice (id INTEGER, UNIQUE (id) PRIMARY KEY (id, id));
ALTER TABLE twice RENAME id TO number;
