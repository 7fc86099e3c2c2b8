alter table `saved_filters` add `revision` integer not null default 1;
