CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO users_new (id,email,name,org,deleted_at) SELECT id,coalesce(email,'x'||id),coalesce(name,''),org,deleted_at FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
