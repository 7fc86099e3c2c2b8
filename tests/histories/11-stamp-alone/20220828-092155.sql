UPDATE `places` SET `state` = trim(`state`) WHERE `state` IS NOT NULL;
