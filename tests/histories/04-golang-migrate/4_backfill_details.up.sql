update `tags` set `details` = trim(`details`) where `details` is not null;
