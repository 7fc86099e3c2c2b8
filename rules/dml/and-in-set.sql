-- dml/and-in-set  warning  suggest
-- title: AND where a comma was meant in SET
-- why: SET a = 1 AND b = 2 is SET a = (1 AND (b = 2)): a becomes 0 or 1, or NULL, and b stays as it was.
-- help: part assignments by commas; put the condition in parentheses if it is meant
-- source: https://sqlite.org/lang_update.html
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
--   UPDATE t SET a = 1 AND b = 2 WHERE id = 1;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, c INTEGER);
--   UPDATE t SET a = 'x' AND b = 2 AND c = 3 WHERE id = 1;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER);
--   UPDATE t SET a = 1, b = 2 WHERE id = 1 AND b = 3;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, is_x INTEGER, d INTEGER CHECK (d IN (0, 1)));
--   UPDATE t SET a = (1 AND b = 2), is_x = 1 AND b = 2, d = 1 AND b = 2 WHERE id = 1;
SELECT s.assignment_place AS place, quoted(s.name) || ' becomes 0 or 1: AND joins conditions, it does not part assignments' AS message,
       group_concat(insert_after(s.left_place, ',') || ',' || delete_at(s.and_place)) AS fix,
       'part the assignments by commas' AS fix_title
FROM assigned_ands AS s
CROSS JOIN columns AS c ON c.object = s.object AND c.name = s.name
LEFT JOIN columns AS r ON r.object = s.object AND r.name = s.right_name AND r.position <> c.position AND NOT r.generated
WHERE (s.first_term = 'value' OR (s.first_term = 'other' AND c.affinity = 'text'))
  AND c.meaning IS NOT 'boolean' AND c.name NOT LIKE 'is\_%' ESCAPE '\' AND c.name NOT LIKE 'has\_%' ESCAPE '\'
  AND NOT EXISTS (SELECT 1 FROM checks AS k WHERE k.object = c.object
                  AND (k.position = c.position OR replace(k.expression, '"', '') LIKE c.name || ' IN (%')
                  AND (replace(k.expression, ' ', '') LIKE '%IN(0,1)%' OR k.expression LIKE '%BETWEEN 0 AND 1%'))
GROUP BY s.assignment_place
HAVING count(r.position) = count(*);
