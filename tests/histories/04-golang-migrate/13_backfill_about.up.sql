update `galleries` set `about` = trim(`about`) where `about` is not null;
