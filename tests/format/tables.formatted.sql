CREATE TEMP TABLE IF NOT EXISTS main.wide (
  id integer PRIMARY KEY AUTOINCREMENT,
  kind VarChar ( 10,2 )
    NOT NULL ON CONFLICT IGNORE
    DEFAULT 'x'
    COLLATE nocase
    CHECK (kind <> '')
    REFERENCES parents (id)
      MATCH full
      ON DELETE SET NULL
      ON UPDATE CASCADE
      DEFERRABLE INITIALLY DEFERRED,
  n DEFAULT -1,
  m DEFAULT (1 + 1),
  k DEFAULT CURRENT_TIMESTAMP,
  o DEFAULT true,
  plain,
  g int GENERATED ALWAYS AS (n * 2) STORED,
  h int AS (n),
  "odd name" [bracketed type] `tick`,
  CONSTRAINT pk UNIQUE (id, kind COLLATE nocase DESC) ON CONFLICT REPLACE,
  FOREIGN KEY (n, m) REFERENCES parents (a, b) NOT DEFERRABLE INITIALLY DEFERRED,
  CHECK (n > 0),
  PRIMARY KEY (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE copied AS
SELECT * FROM wide;
CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = "porter  ascii", content='');
CREATE VIRTUAL TABLE bare USING fts5vocab;
CREATE UNIQUE INDEX IF NOT EXISTS main.i
  ON wide (lower(kind), n DESC, m COLLATE nocase ASC)
  WHERE n IS NOT NULL AND m NOTNULL;
CREATE INDEX an_index_with_a_long_name_on_a_table_with_a_long_name
  ON a_table_with_a_long_name (first_column_of_it, second_column_of_it);
CREATE VIEW IF NOT EXISTS v (a, b) AS
SELECT 1, 2;
CREATE TRIGGER IF NOT EXISTS tr INSTEAD OF UPDATE OF a, b ON v FOR EACH ROW WHEN old.a <> new.a
BEGIN
  INSERT INTO wide (n) VALUES (new.a);
  SELECT RAISE(IGNORE);
END;
DROP TABLE IF EXISTS main.wide;
DROP INDEX i;
DROP VIEW v;
DROP TRIGGER tr;
ALTER TABLE wide RENAME TO tall;
ALTER TABLE wide RENAME COLUMN n TO nn;
ALTER TABLE wide ADD COLUMN x int;
ALTER TABLE wide DROP COLUMN x;
ALTER TABLE wide ADD CONSTRAINT c CHECK (n > 1);
ALTER TABLE wide DROP CONSTRAINT c;
ALTER TABLE wide ALTER COLUMN n SET NOT NULL;
ALTER TABLE wide ALTER COLUMN n DROP NOT NULL;
