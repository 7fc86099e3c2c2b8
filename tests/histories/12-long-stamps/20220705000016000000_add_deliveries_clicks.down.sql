ALTER TABLE "deliveries" DROP COLUMN "clicks";
