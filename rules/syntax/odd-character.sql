-- syntax/odd-character  warning  fix
-- title: A character that is not what it looks like
-- why: To SQLite every character beyond ASCII is a letter: a no-break space joins two words to one name, typographic quotation marks quote nothing.
--   Marks of writing direction make a text show in another order than it is read. At a NUL, wherever it stands, SQLite takes the text to end.
-- source: https://sqlite.org/lang_keywords.html, https://trojansource.codes; probe: workerd 1.20261117.1 refuses what stands before a NUL in a string, a name or a comment as incomplete or empty
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT DEFAULT ‘member’);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, motto TEXT DEFAULT 'so “quoted” and spaced');
--   CREATE TABLE "größen" (id INTEGER PRIMARY KEY, straße TEXT);
WITH judged AS (
  SELECT o.*, coalesce(s.broken OR s.refused, 0) AS fatal
  FROM odd_characters AS o LEFT JOIN statements AS s ON s.id = o.statement
)
SELECT min(o.word) AS place,
       CASE o.kind WHEN 'space' THEN 'a space (U+' || printf('%04X', o.code) || ') that is a letter to SQLite'
                   WHEN 'quote' THEN 'a typographic quotation mark, which quotes nothing in SQL'
                   WHEN 'sign' THEN 'U+' || printf('%04X', o.code) || ' looks like "' || o.instead || '" and is a letter to SQLite'
                   WHEN 'direction' THEN 'a mark that turns the direction of writing (U+' || printf('%04X', o.code) || '): the text reads in another order than it shows'
                   WHEN 'end' THEN 'a NUL in a ' || o.inside || ', at which SQLite takes the text to end: what follows is not read'
                   ELSE 'an invisible character (U+' || printf('%04X', o.code) || ') that is a letter to SQLite' END AS message,
       CASE WHEN o.instead <> '' THEN 'write ' || CASE o.instead WHEN ' ' THEN 'a plain space' ELSE o.instead END ELSE 'delete it' END AS help,
       CASE WHEN o.fatal OR o.kind = 'end' THEN 'error' ELSE 'warning' END AS severity,
       group_concat(edit(o.place, o.instead)) AS fix,
       CASE WHEN o.instead <> '' THEN 'write the plain character' ELSE 'delete it' END AS fix_title
FROM judged AS o
GROUP BY o.word;
