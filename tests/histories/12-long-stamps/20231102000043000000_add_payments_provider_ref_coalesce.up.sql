ALTER TABLE "payments" ADD COLUMN "provider_ref_coalesce" TEXT GENERATED ALWAYS AS (coalesce("provider_ref", '-')) VIRTUAL;
