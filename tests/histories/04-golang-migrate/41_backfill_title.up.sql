update `markers` set `title` = trim(`title`) where `title` is not null;

update `scenes` set `about` = trim(`about`) where `about` is not null;
