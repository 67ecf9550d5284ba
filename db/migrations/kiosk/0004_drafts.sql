-- Filings under way (the contract's §5), each closed under what only its resident's document and this kiosk's secret
-- yield. A row does not say whose it is, nor of which procedure, nor on which day it was saved.
CREATE TABLE drafts (
    tag BLOB NOT NULL PRIMARY KEY CHECK (length(tag) = 32),
    version INTEGER NOT NULL, -- how it was closed
    wrapped_key BLOB NOT NULL,
    content BLOB NOT NULL,
    saved_hour INTEGER NOT NULL -- of powered_on
) STRICT;

-- For how long this machine has been on, counted up to a moment of the monotonic clock on one boot. What a power
-- cut takes is the time since the last counting.
CREATE TABLE powered_on (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    total INTEGER NOT NULL DEFAULT 0, -- ms
    counted_boot TEXT NOT NULL DEFAULT '',
    counted_until INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO powered_on (one) VALUES (1);
