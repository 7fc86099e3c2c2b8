-- about this file
-- migrate:up transaction:false
CREATE TABLE a (b); -- é

-- migrate:down
DROP TABLE a; -- é
