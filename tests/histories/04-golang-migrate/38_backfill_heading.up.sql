update `images` set `heading` = trim(`heading`) where `heading` is not null;
