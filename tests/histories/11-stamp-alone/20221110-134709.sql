UPDATE `lenses` SET `origin` = trim(`origin`) WHERE `origin` IS NOT NULL;
