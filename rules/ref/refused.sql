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
       CASE p.code WHEN 'refused' THEN p.arg1
         ELSE 'this DROP fails: the rows of ' || quoted(p.arg1) || ' are deleted first, and what foreign keys then do '
           || CASE p.code WHEN 'fall-missing' THEN 'reaches ' || quoted(p.arg2) || ', which references ' || quoted(p.arg3) || ', a table that is not there'
                WHEN 'fall-mismatch' THEN 'reaches ' || quoted(p.arg2) || ', which references ' || quoted(p.arg3) || ' by columns that are no key of it'
                ELSE 'fires the trigger ' || quoted(p.arg2) || ', which does not work' || CASE WHEN p.arg3 IS NULL THEN '' ELSE ': ' || p.arg3 END END
         END AS message,
       CASE WHEN p.code != 'refused' THEN related(p.related, CASE p.code WHEN 'fall-fires' THEN 'the trigger' ELSE 'this foreign key' END) END AS related,
       CASE p.code
         WHEN 'fall-missing' THEN 'create the table ' || quoted(p.arg3) || ' first'
           || CASE WHEN p.arg2 != p.arg1 COLLATE NOCASE THEN ', or drop ' || quoted(p.arg2) ELSE '' END
         WHEN 'fall-mismatch' THEN 'give ' || quoted(p.arg3) || ' a unique index on the columns that this foreign key names'
           || CASE WHEN p.arg2 != p.arg1 COLLATE NOCASE THEN ', or drop ' || quoted(p.arg2) ELSE '' END
         WHEN 'fall-fires' THEN 'drop the trigger first, or create it anew for what is there' END AS help
FROM problems AS p
WHERE p.code IN ('refused', 'fall-missing', 'fall-mismatch', 'fall-fires')
  AND NOT (p.arg1 LIKE 'table sqlite%may not be modified' AND setting('target') = 'd1') -- d1/statement-denied says it;
