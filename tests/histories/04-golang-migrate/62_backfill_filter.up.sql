update `saved_filters` set `filter` = json(`filter`) where `filter` is not null;
