ALTER TABLE "issues" DROP COLUMN "slug_coalesce";

ALTER TABLE "issues" DROP COLUMN "updated_at";
