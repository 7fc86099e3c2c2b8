UPDATE `lenses` SET `priority` = coalesce(`priority`, 0) WHERE `priority` IS NOT NULL;
