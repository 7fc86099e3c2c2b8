alter table `groups_of_scenes` add `legacy_id` varchar(255);
