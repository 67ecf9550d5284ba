-- Until when a filing may still arrive, milliseconds since 1970 UTC; NULL: it has no deadline. After it nothing sends
-- the filing any more, whatever state it waits in.
ALTER TABLE filings ADD COLUMN valid_until INTEGER;

CREATE INDEX filings_deadline ON filings (valid_until) WHERE valid_until IS NOT NULL
    AND state IN ('sealed', 'in-flight', 'set-aside');
