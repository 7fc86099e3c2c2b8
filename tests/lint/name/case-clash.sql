CREATE TABLE users (id INTEGER PRIMARY KEY, "Email" TEXT);
CREATE TABLE "Users" (id INTEGER PRIMARY KEY);
--           ^^^^^^^ name/case-clash error: Users differs from users in letter case only
CREATE TABLE users (id INTEGER PRIMARY KEY);
--           ^^^^^ ref/duplicate-object error: there is a table called users already
CREATE INDEX IF NOT EXISTS users_email ON users ("Email");
CREATE INDEX IF NOT EXISTS Users_Email ON users ("Email");
--                         ^^^^^^^^^^^ name/case-clash warning: this statement does nothing
CREATE TABLE groups (id INTEGER PRIMARY KEY, name TEXT, Name TEXT);
--                                                      ^^^^ name/case-clash error: the same name to SQLite
