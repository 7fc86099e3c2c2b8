INSERT INTO "assets" ("id", "object_key") VALUES
    ('first', 'first');
