ALTER TABLE users RENAME TO users_old;
DROP INDEX users_email;
CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO users (id,email,name,org) SELECT id,coalesce(email,'x'||id),coalesce(name,''),org FROM users_old;
CREATE UNIQUE INDEX users_email ON users(email);
DROP TABLE users_old;
