ALTER TABLE "share_links" ADD COLUMN "external_ref" TEXT;

ALTER TABLE "assets" ADD COLUMN "origin_delivery_id" TEXT REFERENCES "deliveries" ("id") ON DELETE CASCADE;

CREATE INDEX "idx_assets_origin_delivery_id" ON "assets" ("origin_delivery_id");
