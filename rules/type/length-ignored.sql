-- type/length-ignored  note
-- title: A length that SQLite ignores
-- why: VARCHAR(20) is TEXT: SQLite stores any length. Whoever relies on the limit finds out when another database gets the rows.
-- help: declare it TEXT; where the limit matters, CHECK (length(x) <= 20)
-- source: https://sqlite.org/datatype3.html section 3.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(255) NOT NULL, country CHAR(2));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(255) CHECK (length(name) <= 255), price DECIMAL(10, 2));
SELECT min(c.type_place) AS place,
       group_concat(quoted(c.name) || ' ' || c.type, ', ') || ': SQLite does not enforce the length' AS message
FROM final_columns AS c
WHERE c.affinity = 'text' AND c.type LIKE '%(%)'
  AND NOT EXISTS (SELECT 1 FROM checks AS k WHERE k.object = c.object AND instr(lower(k.expression), 'length') AND mentions(k.expression, c.name))
GROUP BY c.object;
