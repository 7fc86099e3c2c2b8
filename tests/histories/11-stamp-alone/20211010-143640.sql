UPDATE `places` SET `country` = trim(`country`) WHERE `country` IS NOT NULL;
