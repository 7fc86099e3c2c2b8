update `images` set `revision` = coalesce(`revision`, 0) where `revision` is not null;
