alter table `movies` add column `release_day` date;
