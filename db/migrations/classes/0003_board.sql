-- A screen on which nobody practises, because it shows the board, has no people.
CREATE TABLE meetings_3 (
    number INTEGER PRIMARY KEY,
    team INTEGER NOT NULL REFERENCES groups (number),
    place INTEGER NOT NULL CHECK (place > 0),
    label TEXT NOT NULL UNIQUE,
    lesson TEXT NOT NULL CHECK (length(lesson) <= 60),
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    people INTEGER NOT NULL CHECK (people BETWEEN 0 AND 999),
    events INTEGER NOT NULL DEFAULT 0,
    UNIQUE (team, place)
) STRICT;

INSERT INTO meetings_3 SELECT number, team, place, label, lesson, held_on, people, events FROM meetings;

DROP TABLE meetings;

ALTER TABLE meetings_3 RENAME TO meetings;
