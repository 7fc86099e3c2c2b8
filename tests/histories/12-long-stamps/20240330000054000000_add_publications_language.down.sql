ALTER TABLE "publications" DROP COLUMN "language";
