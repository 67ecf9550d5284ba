-- The central service's store. Instants are text, ISO 8601 UTC with milliseconds; digests are 32 bytes.
CREATE TABLE kiosks (
    id           TEXT PRIMARY KEY,
    enrolled_at  TEXT NOT NULL,
    revoked_at   TEXT,
    heartbeat_at TEXT,
    heartbeat    TEXT              -- the last one's figures, JSON
) STRICT, WITHOUT ROWID;

-- One code per kiosk: a new one replaces the one before. Used with a CSR, it answers that same CSR again.
CREATE TABLE enrolment_codes (
    kiosk       TEXT PRIMARY KEY,
    secret_hash BLOB NOT NULL,
    expires_at  TEXT NOT NULL,
    wrong_tries INTEGER NOT NULL DEFAULT 0,
    csr_digest  BLOB,
    certificate BLOB
) STRICT, WITHOUT ROWID;

-- A filing as the intake knows it, and what became of it. A void fills its slot without an envelope.
CREATE TABLE filings (
    number            INTEGER PRIMARY KEY, -- order of arrival
    id                TEXT NOT NULL UNIQUE,
    comprobante       TEXT NOT NULL,
    kiosk             TEXT NOT NULL REFERENCES kiosks (id),
    chain             TEXT NOT NULL,
    sequence          INTEGER NOT NULL CHECK (sequence > 0),
    previous          BLOB,                -- no void says it
    digest            BLOB NOT NULL,
    received_at       TEXT NOT NULL,
    receipt           BLOB,                -- signed bytes, the same for ever
    state             TEXT NOT NULL CHECK (state IN ('received', 'opened', 'accepted', 'refused', 'needs-visit', 'void')),
    held              TEXT,                -- why a person must look before it goes on
    changed           INTEGER NOT NULL DEFAULT 0, -- place in the status feed; 0: nothing since the receipt
    changed_at        TEXT NOT NULL,
    procedure         TEXT,                -- from here on known only once opened
    procedure_version INTEGER,
    filed_at          TEXT,
    document_key      BLOB,
    folio             TEXT UNIQUE,
    reason            TEXT,
    deadline          TEXT,
    decided_at        TEXT,
    UNIQUE (kiosk, chain, sequence)
) STRICT;

CREATE INDEX filings_comprobante ON filings (comprobante);

CREATE UNIQUE INDEX filings_changed ON filings (changed) WHERE changed > 0;

CREATE INDEX filings_feed ON filings (kiosk, changed) WHERE changed > 0;

CREATE INDEX filings_pending ON filings (number) WHERE state = 'received';

CREATE TABLE envelopes (
    filing INTEGER PRIMARY KEY REFERENCES filings (number),
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE documents (
    filing INTEGER PRIMARY KEY REFERENCES filings (number),
    digest BLOB NOT NULL,
    pdf    BLOB NOT NULL
) STRICT;

-- Asked for before the filing was opened: it counts only if the document turns out to match.
CREATE TABLE withdrawals (
    filing       INTEGER NOT NULL REFERENCES filings (number),
    document_key BLOB NOT NULL,
    asked_at     TEXT NOT NULL,
    PRIMARY KEY (filing, document_key)
) STRICT, WITHOUT ROWID;

-- What kiosks say is the end of their chain, against what arrived.
CREATE TABLE chain_ends (
    kiosk   TEXT NOT NULL REFERENCES kiosks (id),
    chain   TEXT NOT NULL,
    highest INTEGER NOT NULL,
    head    BLOB NOT NULL,
    said_at TEXT NOT NULL,
    PRIMARY KEY (kiosk, chain)
) STRICT, WITHOUT ROWID;

CREATE TABLE folios (
    year INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

-- The trust list and the catalogue, signed. Numbers only grow.
CREATE TABLE signed_lists (
    kind      TEXT NOT NULL CHECK (kind IN ('trust', 'catalogue')),
    number    INTEGER NOT NULL,
    issued_at TEXT NOT NULL,
    bytes     BLOB NOT NULL,
    PRIMARY KEY (kind, number)
) STRICT;

-- Every version ever published: filings of old versions still open.
CREATE TABLE procedures (
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest  BLOB NOT NULL,
    file    BLOB NOT NULL,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
