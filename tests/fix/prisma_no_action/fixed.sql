-- RedefineTables
PRAGMA defer_foreign_keys=ON;
CREATE TABLE "new_users" (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
INSERT INTO "new_users" ("id","email","name","org") SELECT "id",coalesce("email",'e'||"id"),coalesce("name",'n'),"org" FROM "users";
DROP TABLE users;
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL DEFAULT '', org INTEGER REFERENCES orgs(id), deleted_at TEXT, plan TEXT NOT NULL DEFAULT 'free');
CREATE UNIQUE INDEX "users_email" ON "users"("email");
INSERT INTO users (id, email, name, org, deleted_at, "plan")
SELECT id, email, name, org, deleted_at, "plan" FROM new_users;
DROP TABLE new_users;
CREATE INDEX users_org ON users(org);
CREATE TRIGGER users_t AFTER UPDATE ON users BEGIN INSERT INTO users_log(what) VALUES (NEW.email); END;
