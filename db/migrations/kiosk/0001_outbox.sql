-- The outbox and the journal. In the clear stand only id, chain, sequence, digest, size, state and times
-- (the contract's §3); instants are milliseconds since 1970 UTC, monotonic times milliseconds since boot.

-- The chains of this kiosk; the one with the highest number is in use.
CREATE TABLE chains (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    started_at INTEGER NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0), -- of the last filing
    head BLOB NOT NULL CHECK (length(head) = 32)               -- its digest; zeros before the first
) STRICT;

-- `held_*`: not before this. On the boot that set it, until held_until; after another boot, until the machine
-- has been up for held_for. A lease has held_for = 0: whoever held it is gone.
CREATE TABLE filings (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    chain INTEGER NOT NULL REFERENCES chains (number),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    size INTEGER NOT NULL CHECK (size > 0),
    state TEXT NOT NULL CHECK (state IN ('sealed', 'in-flight', 'received', 'opened', 'accepted', 'refused',
        'needs-visit', 'set-aside', 'void')),
    reported TEXT, -- the status feed's last word; counts once a receipt is here
    sealed_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    opened_at INTEGER,
    purged_at INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0, -- of this one, unsigned, in a row
    failing_since INTEGER,               -- delivery.delivered when its first failure came
    held_boot TEXT,
    held_until INTEGER,
    held_for INTEGER,
    problem TEXT,
    UNIQUE (chain, sequence)
) STRICT;

-- What is asked often looks only at the few rows that it is about, however many were sent before.
CREATE INDEX filings_queue ON filings (number) WHERE state IN ('sealed', 'in-flight');

CREATE INDEX filings_set_aside ON filings (number) WHERE state = 'set-aside';

CREATE INDEX filings_to_purge ON filings (opened_at) WHERE opened_at IS NOT NULL AND purged_at IS NULL;

-- The sealed envelopes, apart, so that the rows above stay close together.
CREATE TABLE payloads (
    filing INTEGER PRIMARY KEY REFERENCES filings (number),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE receipts (
    filing INTEGER PRIMARY KEY REFERENCES filings (number),
    bytes BLOB NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;

-- Delivery as a whole: how often it failed in a row, until when it rests, how many were ever delivered.
CREATE TABLE delivery (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    failures INTEGER NOT NULL DEFAULT 0,
    delivered INTEGER NOT NULL DEFAULT 0,
    held_boot TEXT,
    held_until INTEGER,
    held_for INTEGER,
    status_cursor TEXT NOT NULL DEFAULT '',
    stopped TEXT -- why no filings are taken; NULL: they are
) STRICT;

INSERT INTO delivery (one) VALUES (1);

-- Events without personal data; the oldest go when there are many.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    filing TEXT,   -- a filing's id
    amount INTEGER,
    at INTEGER NOT NULL,
    boot TEXT NOT NULL,
    monotonic INTEGER NOT NULL
) STRICT;
