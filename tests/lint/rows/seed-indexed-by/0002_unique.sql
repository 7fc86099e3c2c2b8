CREATE UNIQUE INDEX users_mail ON users (mail);
--                  ^^^^^^^^^^ rows/seed-conflict error: two rows that the migrations insert agree
--                  ^^^^^^^^^^ rows/unique-on-existing warning: two rows of users agree in mail
