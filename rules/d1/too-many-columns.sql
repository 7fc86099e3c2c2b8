-- d1/too-many-columns  error
-- title: More than 100 columns
-- why: D1 answers "too many columns": of a table, an index or a result. ORDER BY and GROUP BY have the same limit: "too many terms".
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   CREATE TABLE t (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29, c30, c31, c32, c33, c34, c35, c36, c37, c38, c39, c40, c41, c42, c43, c44, c45, c46, c47, c48, c49, c50, c51, c52, c53, c54, c55, c56, c57, c58, c59, c60, c61, c62, c63, c64, c65, c66, c67, c68, c69, c70, c71, c72, c73, c74, c75, c76, c77, c78, c79, c80, c81, c82, c83, c84, c85, c86, c87, c88, c89, c90, c91, c92, c93, c94, c95, c96, c97, c98, c99, c100);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
SELECT limit_cases.place, 'there are ' || found || CASE limit_cases.name WHEN 'columns' THEN ' columns' ELSE ' terms in ORDER BY or GROUP BY' END || ', and D1 takes ' || maximum AS message,
       CASE limit_cases.name WHEN 'columns' THEN 'split the table' ELSE 'leave out the terms that those before them decide' END AS help,
       CASE s.kind WHEN 'create_view' THEN 'warning' END AS severity -- it can be created, and every use of it fails
FROM limit_cases JOIN statements AS s ON s.id = statement
WHERE limit_cases.name IN ('columns', 'order_terms');
