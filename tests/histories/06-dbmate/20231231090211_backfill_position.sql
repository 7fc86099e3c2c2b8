-- migrate:up
update shopping_items set position = coalesce(position, 0) where position is not null;

-- migrate:down
-- There is no way back from here.
