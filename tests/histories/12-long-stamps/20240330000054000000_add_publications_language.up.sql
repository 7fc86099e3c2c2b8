ALTER TABLE "publications" ADD COLUMN "language" TEXT;
