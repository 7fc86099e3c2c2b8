CREATE TABLE users_tmp AS SELECT * FROM users;
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO users (id,email,name,org) SELECT id,coalesce(email,'x'||id),coalesce(name,''),org FROM users_tmp;
DROP TABLE users_tmp;
CREATE INDEX users_org ON users(org);
