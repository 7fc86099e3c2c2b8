alter table `images` add `locked_at` datetime;
