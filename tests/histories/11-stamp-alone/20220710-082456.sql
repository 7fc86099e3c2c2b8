CREATE TRIGGER `markers_counted` AFTER INSERT ON `markers` BEGIN UPDATE `files` SET `size` = `size` + 1 WHERE `id` = NEW.`file_id`; END;
UPDATE `photos` SET `heading` = trim(`heading`) WHERE `heading` IS NOT NULL;
