-- AlterTable
ALTER TABLE "Config" ADD "legacy_id" TEXT;

INSERT INTO "Share" ("id", "slug") VALUES
    ('other', 'other'),
    ('third', 'third'),
    ('second', 'second');
