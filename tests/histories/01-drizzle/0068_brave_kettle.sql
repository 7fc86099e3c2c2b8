UPDATE `webhooks` SET `last_status` = coalesce(`last_status`, 0) WHERE `last_status` IS NOT NULL;--> statement-breakpoint
INSERT INTO `users` (`id`, `email`, `name`, `role`) VALUES
	('other', 'other', 'other', 'other'),
	('third', 'third', 'third', 'third');