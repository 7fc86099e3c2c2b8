ALTER TABLE `automations` ADD `position` integer NOT NULL DEFAULT 0;--> statement-breakpoint
INSERT INTO `users` (`id`, `email`, `name`, `role`) VALUES
	('first', 'first', 'first', 'first'),
	('second', 'second', 'second', 'second');