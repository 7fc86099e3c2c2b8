-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS files is STRICT: fails where a value is not of its column's type
--   ask first: SELECT count(*) FROM files WHERE typeof(id) NOT IN ('blob', 'null')

-- files is rebuilt: id becomes BLOB NOT NULL; PRIMARY KEY (id) (the rowid) becomes PRIMARY KEY (id)
CREATE TABLE files_new (
  id BLOB PRIMARY KEY,
  name TEXT
) STRICT;
INSERT INTO files_new (id, name)
SELECT id, name FROM files;
DROP TABLE files;
ALTER TABLE files_new RENAME TO files;
