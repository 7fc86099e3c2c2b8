ALTER TABLE "sessions" DROP COLUMN "is_backed_up";
