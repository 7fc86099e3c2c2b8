UPDATE `share_links` SET `views` = coalesce(`views`, 0) WHERE `views` IS NOT NULL;
