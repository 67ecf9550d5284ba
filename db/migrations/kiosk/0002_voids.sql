-- Filings that will never arrive, until the central service has signed for their empty place. The reason is the
-- technician's, and goes with the row.
CREATE TABLE voids (
    filing INTEGER PRIMARY KEY REFERENCES filings (number),
    reason TEXT NOT NULL,
    voided_at INTEGER NOT NULL
) STRICT;
