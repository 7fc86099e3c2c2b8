update `groups_of_scenes` set `director` = trim(`director`) where `director` is not null;
