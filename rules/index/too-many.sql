-- index/too-many  note
-- title: A table with many indexes
-- why: Each INSERT and DELETE writes to every one of them, and D1 counts each as a row written.
-- help: keep those that a query uses: EXPLAIN QUERY PLAN tells
-- source: https://developers.cloudflare.com/d1/platform/pricing/ (rows written: indexes add one each)
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h, i);
--   CREATE INDEX t_a ON t (a); CREATE INDEX t_b ON t (b); CREATE INDEX t_c ON t (c); CREATE INDEX t_d ON t (d); CREATE INDEX t_e ON t (e);
--   CREATE INDEX t_f ON t (f); CREATE INDEX t_g ON t (g); CREATE INDEX t_h ON t (h); CREATE INDEX t_i ON t (i);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c);
--   CREATE INDEX t_a ON t (a); CREATE INDEX t_b ON t (b); CREATE INDEX t_c ON t (c);
SELECT t.name_place AS place, quoted(t.name) || ' has ' || t.n || ' indexes: each INSERT writes ' || (t.n + 1) || ' rows' AS message
FROM (SELECT o.name_place, o.name, (SELECT count(*) FROM final_indexes AS i WHERE i.table_object = o.id AND NOT i.partial) AS n
      FROM final_tables AS o) AS t
WHERE t.n > 8;
