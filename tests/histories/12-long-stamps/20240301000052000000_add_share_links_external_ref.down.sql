DROP INDEX "idx_assets_origin_delivery_id";

ALTER TABLE "assets" DROP COLUMN "origin_delivery_id";

ALTER TABLE "share_links" DROP COLUMN "external_ref";
