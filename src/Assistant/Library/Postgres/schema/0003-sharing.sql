-- What the processes of one library share beside it, for a while: small records, some of which fall due, and pieces of what is being sent or written.

CREATE TABLE shared_records (
    kind   text COLLATE "C" NOT NULL,
    id     text COLLATE "C" NOT NULL,
    body   text NOT NULL,
    due    timestamptz,
    holder text COLLATE "C",
    PRIMARY KEY (kind, id)
);
CREATE INDEX shared_records_by_due ON shared_records(kind, due) WHERE due IS NOT NULL;

CREATE TABLE shared_pieces (
    stream   text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    next     bigint NOT NULL,
    content  bytea NOT NULL,
    PRIMARY KEY (stream, position)
);
-- Files that are sent are mostly compressed already.
ALTER TABLE shared_pieces ALTER COLUMN content SET STORAGE EXTERNAL;

-- Who wrote what and when over the web. Lines are added and nothing else.
CREATE TABLE audit (
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at     timestamptz NOT NULL,
    entry  json NOT NULL
);
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'The audit log is only added to.'; END $$;
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
