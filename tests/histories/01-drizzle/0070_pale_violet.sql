CREATE TRIGGER `automations_keep_is_enabled`
BEFORE DELETE ON `automations` WHEN OLD.`is_enabled` = 1
BEGIN
	SELECT RAISE(ABORT, 'automations: is_enabled is set');
END;--> statement-breakpoint
ALTER TABLE `folders` ADD COLUMN `meta` text;