ALTER TABLE `places` ADD COLUMN `origin` VARCHAR(255);
CREATE TRIGGER `photo_labels_counted` AFTER INSERT ON `photo_labels` BEGIN UPDATE `photos` SET `quality` = `quality` + 1 WHERE `id` = NEW.`photo_id`; END;
