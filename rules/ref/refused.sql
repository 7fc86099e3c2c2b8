-- ref/refused  error
-- title: A statement that SQLite refuses
-- why: The migration fails and is rolled back. DROP TABLE deletes the rows of the table first where foreign keys are on, as they
--   always are on D1: what ON DELETE CASCADE, SET NULL and SET DEFAULT then do to its children must compile, with their own
--   foreign keys and the triggers that it fires, be there any row or not.
-- source: https://sqlite.org/lang.html, https://sqlite.org/foreignkeys.html#fk_schemacommands
-- on: refused, fall-missing, fall-mismatch, fall-fires
-- bad:
--   REINDEX nowhere;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
--   CREATE TABLE likes (user_id INTEGER REFERENCES users (id), post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE);
--   DROP TABLE users;
--   DROP TABLE posts;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
--   CREATE TABLE likes (name TEXT REFERENCES users (name), post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE);
--   DROP TABLE posts;
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
--   CREATE TABLE likes (post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE);
--   CREATE TABLE log (line TEXT);
--   CREATE TRIGGER likes_log AFTER DELETE ON likes BEGIN INSERT INTO log (line) VALUES (OLD.post_id); END;
--   DROP TABLE log;
--   DROP TABLE posts;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
--   CREATE TABLE likes (user_id INTEGER REFERENCES users (id), post_id INTEGER REFERENCES posts (id) ON DELETE CASCADE);
--   DROP TABLE likes;
--   DROP TABLE users;
--   DROP TABLE posts;
SELECT p.place,
       CASE p.code WHEN 'refused' THEN CASE
           WHEN p.arg1 LIKE 'temporary %qualified%' THEN 'what is temporary stands in the schema temp: its name takes no other before it'
           WHEN p.arg1 LIKE 'FILTER clause %' THEN 'FILTER goes with aggregates, and this window function is none'
           WHEN p.arg1 LIKE 'second argument to likelihood%' THEN 'the second argument of likelihood() is a probability: a number from 0.0 to 1.0, with its point, written out'
           WHEN p.arg1 LIKE 'cannot override %' THEN 'the window ' || quoted(substr(p.arg1, instr(p.arg1, 'of window: ') + 11)) || CASE WHEN p.arg1 LIKE '%frame%' THEN ' has a frame, and no other can be built on it' ELSE ' can''t be given another ' || CASE WHEN p.arg1 LIKE '%PARTITION%' THEN 'PARTITION BY' ELSE 'ORDER BY' END END
           WHEN p.arg1 LIKE 'RANGE with offset %' THEN 'a RANGE frame with a distance needs exactly one ORDER BY term, on which to measure it'
           WHEN p.arg1 LIKE 'unable to identify %' THEN 'there is no table, index or collation ' || quoted(p.arg2)
           WHEN p.arg1 LIKE 'table % may not be modified' THEN quoted(substr(p.arg1, 7, length(p.arg1) - 26)) || ' can only be read'
           WHEN p.arg1 LIKE 'ORDER BY without LIMIT on %' THEN 'ORDER BY in ' || substr(p.arg1, 27) || ' only says which rows LIMIT leaves: without LIMIT it can''t stand here'
           WHEN p.arg1 = 'cannot UPSERT a view' THEN 'an INSERT into a view takes no ON CONFLICT clause, INSTEAD OF trigger or not'
           WHEN p.arg1 LIKE 'hex literal too big: %' THEN 'a hexadecimal number has at most 16 digits behind 0x'
           WHEN p.arg1 LIKE 'recursive aggregate queries %' THEN 'the recursive part of a WITH table can''t use aggregates'
           WHEN p.arg1 LIKE 'cannot use window functions in recursive %' THEN 'the recursive part of a WITH table can''t use window functions'
           ELSE p.arg1 END
         ELSE 'this DROP fails: the rows of ' || quoted(p.arg1) || ' are deleted first, and what foreign keys then do '
           || CASE p.code WHEN 'fall-missing' THEN 'reaches ' || quoted(p.arg2) || ', which references ' || quoted(p.arg3) || ', a table that is not there'
                WHEN 'fall-mismatch' THEN 'reaches ' || quoted(p.arg2) || ', which references ' || quoted(p.arg3) || ' by columns that are no key of it'
                ELSE 'fires the trigger ' || quoted(p.arg2) || ', which does not work' || CASE WHEN p.arg3 IS NULL THEN '' ELSE ': ' || fault(p.cause, p.arg3) END END
         END AS message,
       CASE WHEN p.code != 'refused' THEN related(p.related, CASE p.code WHEN 'fall-fires' THEN 'the trigger' ELSE 'this foreign key' END) END AS related,
       CASE p.code
         WHEN 'refused' THEN CASE
           WHEN p.arg1 LIKE 'temporary %qualified%' THEN 'leave the schema and its dot out'
           WHEN p.arg1 LIKE 'cannot override %' THEN 'say it in the definition of the window, or build a window of its own'
           WHEN p.arg1 LIKE 'RANGE with offset %' THEN 'ROWS counts rows and needs none'
           WHEN p.arg1 LIKE 'unable to identify %' AND nearest_table(p.arg2, p.statement) IS NOT NULL THEN 'did you mean ' || quoted(nearest_table(p.arg2, p.statement)) || '?'
           WHEN p.arg1 LIKE 'ORDER BY without LIMIT on %' THEN 'leave it out, or choose the rows: WHERE id IN (SELECT id FROM … ORDER BY … LIMIT …)'
           WHEN p.arg1 = 'cannot UPSERT a view' THEN 'say in the INSTEAD OF trigger what is to happen'
           WHEN p.arg1 LIKE 'recursive aggregate queries %' OR p.arg1 LIKE 'cannot use window functions in recursive %' THEN 'use them in the query that reads the WITH table' END
         WHEN 'fall-missing' THEN 'create the table ' || quoted(p.arg3) || ' first'
           || CASE WHEN p.arg2 != p.arg1 COLLATE NOCASE THEN ', or drop ' || quoted(p.arg2) ELSE '' END
         WHEN 'fall-mismatch' THEN 'give ' || quoted(p.arg3) || ' a unique index on the columns that this foreign key names'
           || CASE WHEN p.arg2 != p.arg1 COLLATE NOCASE THEN ', or drop ' || quoted(p.arg2) ELSE '' END
         WHEN 'fall-fires' THEN 'drop the trigger first, or create it anew for what is there' END AS help
FROM problems AS p
WHERE p.code IN ('refused', 'fall-missing', 'fall-mismatch', 'fall-fires')
  AND NOT ((p.arg1 LIKE 'table sqlite%may not be modified' OR p.arg1 LIKE 'temporary %qualified%') AND setting('target') = 'd1'); -- d1/statement-denied says it
