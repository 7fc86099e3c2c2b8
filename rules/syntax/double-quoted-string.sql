-- syntax/double-quoted-string  warning  suggest
-- title: A name in double quotes that names nothing
-- why: SQLite takes "x" for a string where no column is called x. A misspelt column is then no error: an index keeps the same text for every row, a
--   comparison is always true or always false. D1 accepts it, and no row is lost: hence a warning, there too.
-- source: https://sqlite.org/quirks.html section 8; probe: workerd 1.20261117.1 takes it in CREATE INDEX and CHECK too
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_email ON users ("emial");
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT CHECK (role IN ("admin", "member")));
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   UPDATE users SET name = "x" WHERE id = 1;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, "name" TEXT CHECK ("name" <> 'x'));
--   CREATE INDEX users_name ON users ("name");
--   UPDATE users SET "name" = 'x' WHERE id = 1;
SELECT q.place,
       '"' || q.name || '" names no column and is a string' || CASE WHEN q.term THEN ': the index holds the same text for every row' ELSE '' END AS message,
       CASE WHEN q.term THEN 'name the column that was meant' ELSE 'a string stands in single quotes: ''' || replace(q.name, '''', '''''') || '''' END AS help,
       CASE WHEN NOT q.term THEN edit(q.place, '''' || replace(q.name, '''', '''''') || '''') END AS fix,
       'write it as a string' AS fix_title
FROM quoted_strings AS q
WHERE q.place NOT IN (SELECT c.place FROM copy_columns AS c WHERE c.quoted_string AND c.place IS NOT NULL); -- loss/quoted-copy's
