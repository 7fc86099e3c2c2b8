CREATE TRIGGER `highlights_counted`
AFTER INSERT ON `highlights`
BEGIN
	UPDATE `bookmarks` SET `rating` = `rating` + 1 WHERE `id` = NEW.`bookmark_id`;
END;--> statement-breakpoint
ALTER TABLE `invites` ADD `used_at` text;