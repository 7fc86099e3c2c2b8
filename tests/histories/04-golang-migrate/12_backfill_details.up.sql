update `galleries` set `details` = trim(`details`) where `details` is not null;
