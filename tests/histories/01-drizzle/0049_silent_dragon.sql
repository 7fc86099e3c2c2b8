CREATE INDEX `idx_folders_icon` ON `folders` (`icon`);--> statement-breakpoint
CREATE VIEW `active_imports` AS
SELECT `done`, `id`, `user_id`, `state`
FROM `imports`;