-- type/boolean-text  warning  suggest
-- title: A boolean whose default is a word
-- why: 'true' in quotes is a text. In a column of NUMERIC or INTEGER affinity it stays one: WHERE x finds no such row, WHERE x = 1 neither, and
--   in a Worker the string 'false' is as true as 'true'. TRUE without quotes is 1.
-- help: write 1 or 0, and set the rows that hold the word
-- source: https://sqlite.org/datatype3.html section 3; probe: workerd 1.20261117.1
-- changes: schema
-- bad:
--   CREATE TABLE flags (id INTEGER PRIMARY KEY, active BOOLEAN NOT NULL DEFAULT 'true', hidden INTEGER DEFAULT 'no');
-- good:
--   CREATE TABLE flags (id INTEGER PRIMARY KEY, active BOOLEAN NOT NULL DEFAULT TRUE, hidden INTEGER DEFAULT '0', shown TEXT NOT NULL DEFAULT 'true');
WITH words AS (
  SELECT c.*, lower(c.default_text) IN ('''true''', '''yes''', '''on''', '''t''', '''y''') AS yes
  FROM final_columns AS c
  WHERE c.default_kind = 'literal' AND c.affinity IN ('numeric', 'integer', 'real') AND NOT c.strict
    AND lower(c.default_text) IN ('''true''', '''false''', '''yes''', '''no''', '''on''', '''off''', '''t''', '''f''', '''y''', '''n''')
)
SELECT default_place AS place,
       'the default of ' || quoted(name) || ' is the text ' || default_text || ': a condition on the column is false, whatever the word says' AS message,
       'write ' || yes || ', and set the rows that hold the word: UPDATE ' || quoted(table_name) || ' SET ' || quoted(name) || ' = ' || quoted(name)
         || CASE WHEN yes THEN ' = ' ELSE ' <> ' END || default_text || ' WHERE typeof(' || quoted(name) || ') = ''text''' AS help,
       edit(default_place, yes || '') AS fix, 'write ' || yes AS fix_title
FROM words;
