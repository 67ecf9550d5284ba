-- Workshops held on this kiosk. Of a person there are a number, at most a first name, whether they came, and how
-- many of three tasks they did; days and no times; and no text that anybody typed but that name.

CREATE TABLE courses (
    number INTEGER PRIMARY KEY,
    meetings INTEGER NOT NULL CHECK (meetings BETWEEN 1 AND 60), -- planned
    begun_on TEXT NOT NULL CHECK (begun_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE groups (
    number INTEGER PRIMARY KEY,
    course INTEGER NOT NULL REFERENCES courses (number),
    place INTEGER NOT NULL CHECK (place > 0), -- the first, the second … of its course
    UNIQUE (course, place)
) STRICT;

CREATE TABLE participants (
    team INTEGER NOT NULL REFERENCES groups (number),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
    name TEXT CHECK (length(name) BETWEEN 1 AND 20 AND name NOT GLOB '*[0-9 ]*'),
    PRIMARY KEY (team, number)
) STRICT, WITHOUT ROWID;

-- `events`: how often anything changed in it; of two accounts of a meeting the one with more is the newer.
CREATE TABLE meetings (
    number INTEGER PRIMARY KEY,
    team INTEGER NOT NULL REFERENCES groups (number),
    place INTEGER NOT NULL CHECK (place > 0),
    label TEXT NOT NULL UNIQUE, -- random; says nothing of the kiosk
    lesson TEXT NOT NULL CHECK (length(lesson) <= 60),
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 999),
    events INTEGER NOT NULL DEFAULT 0,
    UNIQUE (team, place)
) STRICT;

CREATE TABLE attendance (
    meeting INTEGER NOT NULL REFERENCES meetings (number),
    participant INTEGER NOT NULL,
    entry INTEGER CHECK (entry BETWEEN 0 AND 3), -- tasks done before the lesson, and after it; NULL: not asked
    exit INTEGER CHECK (exit BETWEEN 0 AND 3),
    PRIMARY KEY (meeting, participant)
) STRICT, WITHOUT ROWID;

-- How many people; seconds of all of them together.
CREATE TABLE steps (
    meeting INTEGER NOT NULL REFERENCES meetings (number),
    step TEXT NOT NULL CHECK (length(step) <= 60),
    reached INTEGER NOT NULL DEFAULT 0,
    finished INTEGER NOT NULL DEFAULT 0,
    helps INTEGER NOT NULL DEFAULT 0,
    errors INTEGER NOT NULL DEFAULT 0,
    stopped INTEGER NOT NULL DEFAULT 0,
    seconds INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (meeting, step)
) STRICT;

CREATE TABLE questions (
    meeting INTEGER NOT NULL REFERENCES meetings (number),
    field TEXT NOT NULL CHECK (length(field) <= 80),
    errors INTEGER NOT NULL DEFAULT 0,
    helps INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (meeting, field)
) STRICT;

-- The class that is under way, if one is; and what the person whose turn it is has behind them.
CREATE TABLE live (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    meeting INTEGER NOT NULL REFERENCES meetings (number),
    person INTEGER NOT NULL CHECK (person > 0),
    step TEXT NOT NULL,       -- empty: not begun
    wait_at TEXT NOT NULL,    -- nobody goes beyond it; empty: everybody goes on
    pointed_at TEXT NOT NULL,
    blanked INTEGER NOT NULL CHECK (blanked IN (0, 1))
) STRICT;

CREATE TABLE turn (
    step TEXT PRIMARY KEY,
    outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'finished', 'stopped'))
) STRICT;
