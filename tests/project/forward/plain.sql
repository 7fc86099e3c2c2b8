-- migrate:upward is no marker, nor is this: -- migrate:down
CREATE TABLE a (b DEFAULT 'x -- migrate:down');
/* -- migrate:down */
