UPDATE `labels` SET `etag` = trim(`etag`) WHERE `etag` IS NOT NULL;
