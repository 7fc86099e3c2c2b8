CREATE INDEX `idx_invites_code_email` ON `invites` (`code`, `email`);--> statement-breakpoint
ALTER TABLE `bookmark_tags` ADD `origin` text;