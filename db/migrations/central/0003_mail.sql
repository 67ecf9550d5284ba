-- readable from 0002
-- A slip that was wished by e-mail, from when its filing was opened. The address stays in the envelope. A try that
-- nobody wrote the end of is made again at next_at.
CREATE TABLE mails (
    filing        INTEGER PRIMARY KEY REFERENCES filings (number),
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped')),
    tries         INTEGER NOT NULL DEFAULT 0,
    next_at       TEXT NOT NULL, -- not before
    put_off_since TEXT,          -- since when its mailbox says "later"
    word          TEXT,          -- why the last try came to nothing, or why none follows
    changed_at    TEXT NOT NULL
) STRICT;

CREATE INDEX mails_due ON mails (next_at, filing) WHERE state = 'waiting';
