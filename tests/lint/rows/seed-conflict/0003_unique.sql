CREATE UNIQUE INDEX users_mail_nocase ON users (mail COLLATE NOCASE);
--                  ^^^^^^^^^^^^^^^^^ rows/unique-on-existing warning: agree in mail
--                  ^^^^^^^^^^^^^^^^^ rows/seed-conflict error: two rows that the migrations insert agree
