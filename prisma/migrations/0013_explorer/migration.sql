-- What the auditors' explorer looks in: by what an entry can be found, in the order of the log.
CREATE TABLE "trace_row" (
    "key" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "index" BIGINT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "trace_row_pkey" PRIMARY KEY ("key","at","index")
);

CREATE INDEX "trace_row_key_name_at_index_idx" ON "trace_row"("key", "name", "at", "index");

CREATE TABLE "trace_mark" (
    "id" INTEGER NOT NULL,
    "size" BIGINT NOT NULL,

    CONSTRAINT "trace_mark_pkey" PRIMARY KEY ("id")
);

-- What stands in them is derived from the log at the first looks.
