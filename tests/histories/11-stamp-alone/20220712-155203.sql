ALTER TABLE `links` RENAME `views` TO `view_count`;
