ALTER TABLE "issues" ADD "updated_at" TEXT;

ALTER TABLE "issues" ADD COLUMN "slug_coalesce" TEXT GENERATED ALWAYS AS (coalesce("slug", '-')) VIRTUAL;
