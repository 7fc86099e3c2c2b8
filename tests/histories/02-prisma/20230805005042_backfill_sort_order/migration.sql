UPDATE "Config" SET "sort_order" = coalesce("sort_order", 0) WHERE "sort_order" IS NOT NULL;
