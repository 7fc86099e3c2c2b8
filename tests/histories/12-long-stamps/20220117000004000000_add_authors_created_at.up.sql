ALTER TABLE "authors" ADD "created_at" TEXT;
