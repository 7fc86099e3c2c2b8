ALTER TABLE "payments" DROP COLUMN "provider_ref_coalesce";
