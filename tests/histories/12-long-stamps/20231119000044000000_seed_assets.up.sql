INSERT INTO "assets" ("id", "object_key") VALUES
    ('none', 'none'),
    ('first', 'first');

ALTER TABLE "deliveries" ADD "etag" TEXT;
