-- What the other kiosks of the room counted, the newest of each label, as they published it: no name, and nothing
-- of a kiosk but a label that lasts as long as the class.

CREATE TABLE tallies (
    team INTEGER NOT NULL REFERENCES groups (number),
    label TEXT NOT NULL CHECK (label NOT GLOB '*[^a-z]*' AND length(label) = 8),
    place INTEGER NOT NULL CHECK (place >= 0), -- of the meeting, as in meetings
    sequence INTEGER NOT NULL,
    counted BLOB NOT NULL CHECK (length(counted) <= 65536),
    PRIMARY KEY (team, label)
) STRICT;

-- Of a lesson for any procedure: which one is practised. Empty: the lesson says it.
ALTER TABLE live ADD COLUMN procedure TEXT NOT NULL DEFAULT '' CHECK (length(procedure) <= 60);

-- What this kiosk did in classes that another kiosk's board led: courses of nobody here.
ALTER TABLE courses ADD COLUMN guest INTEGER NOT NULL DEFAULT 0 CHECK (guest IN (0, 1));
