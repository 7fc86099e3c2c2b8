UPDATE `files` SET `size` = coalesce(`size`, 0) WHERE `size` IS NOT NULL;
