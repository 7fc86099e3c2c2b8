CREATE TRIGGER `bookmark_tags_counted`
AFTER INSERT ON `bookmark_tags`
BEGIN
	UPDATE `bookmarks` SET `rating` = `rating` + 1 WHERE `id` = NEW.`bookmark_id`;
END;