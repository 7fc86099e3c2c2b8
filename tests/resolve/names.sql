-- Columns, rowid, aliases, ambiguity, strings in double quotes.
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT COLLATE NOCASE);
CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users, title TEXT, body);
CREATE TABLE tags (post INT, tag TEXT, PRIMARY KEY (post, tag)) WITHOUT ROWID;

SELECT id, NAME, "email", [name], `name`, 'name' FROM users;
SELECT nmae FROM users;
--! unknown-column nmae
SELECT users.nmae FROM users;
--! unknown-column users.nmae
SELECT u.name FROM users AS u WHERE users.id = 1;
--! unknown-column users.id
SELECT main.users.name FROM main.users;
SELECT rowid, oid, _rowid_, users.rowid FROM users;
SELECT rowid FROM tags;
--! unknown-column rowid
SELECT id FROM users, posts;
--! ambiguous-column id
SELECT id FROM users JOIN posts USING (id);
SELECT id FROM users NATURAL JOIN posts;
SELECT * FROM users JOIN posts USING (title);
--! using-column title
SELECT "absent" FROM users;
SELECT u."absent" FROM users AS u;
--! unknown-column u.absent
SELECT name AS n FROM users WHERE n = 'x' GROUP BY n HAVING n > 'a' ORDER BY n;
SELECT count(*) AS n FROM users WHERE n > 1;
--! aggregate-alias n
SELECT name AS id FROM users ORDER BY id;
SELECT * FROM users, posts ORDER BY id;
SELECT title FROM posts WHERE EXISTS (SELECT 1 FROM users WHERE users.id = author AND title <> name);
SELECT title, (SELECT name FROM users WHERE id = author) FROM posts;
SELECT * FROM users LIMIT id;
--! unknown-column id
SELECT name FROM users ORDER BY 2;
--! ordinal-range ORDER BY
SELECT name FROM users UNION SELECT title FROM posts ORDER BY name;
SELECT name FROM users UNION SELECT title FROM posts ORDER BY title;
SELECT name FROM users UNION SELECT title FROM posts ORDER BY body;
--! order-term 1
SELECT name FROM users UNION SELECT id, title FROM posts;
--! compound-count UNION
SELECT * FROM (users JOIN posts ON users.id = author) WHERE users.id = 1;
SELECT * FROM user;
--! unknown-table user
SELECT posts.* FROM users;
--! unknown-table posts
SELECT *;
--! no-tables
SELECT users.name FROM users LEFT JOIN posts ON tags.post = posts.id JOIN tags;
--! join-right post
WITH t AS (SELECT id AS x FROM users) SELECT x FROM t;
WITH t (a, b) AS (SELECT id, name FROM users) SELECT a, b FROM t;
WITH t (a) AS (SELECT id, name FROM users) SELECT a FROM t;
--! view-columns 1
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n;
WITH t AS (SELECT * FROM t) SELECT * FROM t;
--! circular-common-table t
WITH unused AS (SELECT absent FROM users) SELECT name FROM users;
SELECT value, key FROM json_each('[1]');
SELECT name, j.value FROM users, json_each(users.email) AS j;
SELECT name FROM pragma_table_info('users');
SELECT * FROM users('x');
--! not-a-function users
SELECT name FROM sqlite_schema;
