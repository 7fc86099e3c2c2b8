CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  "first name" TEXT,
  role TEXT DEFAULT "member" CHECK ("role" IN ('a', "b", "c"))
--                                                  ^^^ syntax/double-quoted-string warning: "b" names no column and is a string
--                                                       ^^^ syntax/double-quoted-string warning: "c" names no column
);
CREATE INDEX users_first ON users ("first name");
CREATE INDEX users_last ON users ("last name");
--                                ^^^^^^^^^^^ syntax/double-quoted-string warning: the index holds the same text for every row
CREATE INDEX users_some ON users (role) WHERE role <> "none";
--                                                    ^^^^^^ syntax/double-quoted-string warning: in single quotes: 'none'
CREATE VIEW admins AS SELECT u."id", "first name" FROM users AS u WHERE u."role" = "it""s";
--                                                                                 ^^^^^^^ syntax/double-quoted-string warning: 'it"s'
INSERT INTO users (id, role) VALUES (1, "a");
--                                      ^^^ syntax/double-quoted-string warning: is a string
CREATE TRIGGER users_role AFTER UPDATE ON users BEGIN
  UPDATE users SET role = "b" WHERE "id" = NEW."id" AND OLD.role = 'a';
--                        ^^^ syntax/double-quoted-string warning: is a string
END;
