alter table `galleries` drop column `rating`;
