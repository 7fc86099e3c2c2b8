-- The parent comes in the same statement's transaction, the duplicates differ by case, the key is computed.
PRAGMA defer_foreign_keys = ON;
INSERT INTO users (id, plan, mail) VALUES (4, 3, 'c@x');
INSERT INTO plans (id, name) VALUES (3, 'team');
CREATE UNIQUE INDEX users_mail ON users (mail);
--                  ^^^^^^^^^^ rows/unique-on-existing warning: agree in mail
INSERT INTO users (id, plan, mail) SELECT 5, max(id), 'd@x' FROM plans;
