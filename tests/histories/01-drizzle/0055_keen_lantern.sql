UPDATE `users` SET `role` = trim(`role`) WHERE `role` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `invites` ADD COLUMN `meta` text;