UPDATE `links` SET `view_count` = coalesce(`view_count`, 0) WHERE `view_count` IS NOT NULL;
