CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO users_new (id,email,name,org,deleted_at) SELECT u.id,coalesce(u.email,'x'||u.id),coalesce(u.name,''),u.org,u.deleted_at FROM users u WHERE u.deleted_at IS NULL;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
