CREATE TABLE `users_new` (`id` integer PRIMARY KEY, `email` text, `name` text, `plan` text DEFAULT 'free', `team` text);
INSERT INTO `users_new` ("id", "email") SELECT "id", "email" FROM `users`;
DROP TABLE `users`;
ALTER TABLE `users_new` RENAME TO `users`;
