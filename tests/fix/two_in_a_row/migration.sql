CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO users_new (id,email,name,org) SELECT id,coalesce(email,'x'||id),coalesce(name,''),org FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE TABLE s_new (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE, at TEXT);
INSERT INTO s_new SELECT id,user_id,NULL FROM sessions;
DROP TABLE sessions;
ALTER TABLE s_new RENAME TO sessions;
