ALTER TABLE "sessions" ADD "etag" TEXT;
