ALTER TABLE users RENAME TO users_old;
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT DEFAULT '3', shoe INTEGER);
INSERT INTO users (id, name, shoe) SELECT id, name, shoe FROM users_old WHERE id > 0;
--                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/rebuild-filtered warning: this copy leaves rows of users out
DROP TABLE users_old;
