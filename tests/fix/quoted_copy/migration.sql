CREATE TABLE `users_new` (`id` integer PRIMARY KEY, `email` text, `name` text, `plan` text DEFAULT 'free', `team` text);
INSERT INTO `users_new` ("name", "id", "plan", "email", "team") SELECT "name", "id", "plan", "email", "team" FROM `users`;
DROP TABLE `users`;
ALTER TABLE `users_new` RENAME TO `users`;
