-- ref/fts-function  error
-- title: A function of FTS5 without its table
-- why: bm25(), highlight() and snippet() ask the search that a query over an FTS5 table makes. Elsewhere SQLite answers "unable to use
--   function in the requested context", when it comes to a row.
-- help: name the FTS5 table in FROM and as the first argument
-- source: https://sqlite.org/fts5.html#_auxiliary_functions_; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT, excerpt TEXT);
--   ==> 0002_excerpt.sql
--   UPDATE notes SET excerpt = snippet(body, 0, '', '', '…', 10);
-- good:
--   CREATE VIRTUAL TABLE search USING fts5 (body);
--   CREATE VIEW found AS SELECT rowid, bm25(search) AS rank, highlight(search, 0, '<b>', '</b>') AS body FROM search WHERE search MATCH 'sql';
SELECT c.place, lower(c.name) || '() works only in a query over an FTS5 table' AS message
FROM calls AS c
WHERE lower(c.name) IN ('bm25', 'highlight', 'snippet')
  AND NOT EXISTS (SELECT 1 FROM nodes AS n JOIN objects AS o ON o.name = n.name
                  WHERE n.statement = c.statement AND n.kind = 'from_item' AND (o.table_kind = 'virtual' OR o.kind = 'view'))
  AND NOT EXISTS (SELECT 1 FROM writes AS w JOIN objects AS o ON o.id = w.object WHERE w.statement = c.statement AND (o.table_kind = 'virtual' OR o.kind = 'view'));
