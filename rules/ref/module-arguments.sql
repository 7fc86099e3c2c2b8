-- ref/module-arguments  error
-- title: CREATE VIRTUAL TABLE with arguments that the module refuses
-- why: What stands in the parentheses is the module's own language: fts5 takes columns with no more than UNINDEXED behind them, its own
--   options and the tokenizers unicode61, ascii, porter and trigram; an rtree takes a key and pairs of bounds.
-- source: https://sqlite.org/fts5.html, https://sqlite.org/rtree.html; the statement is run in SQLite
-- bad:
--   CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = 'english');
-- bad:
--   CREATE VIRTUAL TABLE search USING fts5(title TEXT, body);
-- bad:
--   CREATE VIRTUAL TABLE places USING rtree(id, x0, x1, y0);
-- good:
--   CREATE VIRTUAL TABLE search USING fts5(title, body UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3');
--   CREATE VIRTUAL TABLE words USING fts5vocab(search, row);
--   CREATE VIRTUAL TABLE places USING rtree(id, x0, x1, y0, y1, +name TEXT);
SELECT p.place, p.arg1 || ' refuses its arguments: ' || p.arg2 AS message, related(p.related, 'it is made here') AS related
FROM problems AS p
WHERE p.code = 'module-arguments'
UNION ALL
SELECT CASE WHEN v.name_place IS NULL THEN t.place ELSE cover(v.name_place, s.end_place) END AS place,
       v.module || ' refuses its arguments: ' || t.message, NULL
FROM trials AS t
JOIN statements AS s ON s.id = t.statement
JOIN virtual_tables AS v ON v.statement = t.statement
WHERE t.kind = 'module';
