-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE users_old AS SELECT * FROM users;
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO users (id,email,name,org) SELECT id,coalesce(email,'x'||id),coalesce(name,''),org FROM users_old;
CREATE UNIQUE INDEX users_email ON users(email);
CREATE INDEX users_org ON users(org);
CREATE TRIGGER users_t AFTER UPDATE ON users BEGIN INSERT INTO users_log(what) VALUES (NEW.email); END;
DROP TABLE users_old;
