CREATE TABLE fresh (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
ALTER TABLE fresh RENAME COLUMN a TO c;
ALTER TABLE fresh DROP COLUMN b;
ALTER TABLE fresh RENAME TO fresher;
CREATE UNIQUE INDEX fresher_c ON fresher (c);
ALTER TABLE logs RENAME TO journal;
--          ^^^^ compat/rename-table warning: it is journal from here on
CREATE UNIQUE INDEX users_email ON users (email);
--                  ^^^^^^^^^^^ compat/new-unique warning: users_email
--                  ^^^^^^^^^^^ rows/unique-on-existing warning:
DROP VIEW people;
CREATE VIEW people AS SELECT id, email FROM users;
--          ^^^^^^ compat/view-columns warning: asks for fullname of people fails
ALTER TABLE users RENAME COLUMN fullname TO full_name;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compat/rename-column warning: users.fullname
