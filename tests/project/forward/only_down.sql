-- Down
CREATE TABLE down (a);
-- up and away
