-- Every row of every table below hangs at one entry of the log; the leaf of the entry is computed from the row.
CREATE TABLE log (
    seq ${integer} NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    nodes ${bytes} NOT NULL
) ${strict};

CREATE TABLE structure (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    at TEXT NOT NULL,
    content TEXT NOT NULL
) ${strict};

CREATE TABLE artifact (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    hash TEXT NOT NULL UNIQUE,
    length ${integer} NOT NULL,
    packed ${bytes} NOT NULL
) ${strict};

CREATE TABLE word (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    version TEXT NOT NULL,
    UNIQUE (kind, text, version)
) ${strict};

CREATE TABLE assessment (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    at TEXT NOT NULL,
    manifest TEXT NOT NULL REFERENCES artifact (hash),
    rules ${bytes} NOT NULL,
    statements ${bytes} NOT NULL,
    identity ${bytes} NOT NULL,
    identity_salt ${bytes},
    pseudonym TEXT,
    trail_id TEXT,
    patient_content ${bytes} NOT NULL,
    patient_stored ${bytes} NOT NULL,
    trail_content ${bytes} NOT NULL,
    trail_stored ${bytes} NOT NULL,
    patient_salt ${bytes},
    trail_salt ${bytes},
    patient_body ${bytes},
    trail_body ${bytes}
) ${strict};
CREATE INDEX assessment_pseudonym ON assessment (pseudonym);
CREATE INDEX assessment_trail ON assessment (trail_id);
CREATE INDEX assessment_at ON assessment (at);

CREATE TABLE feedback (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    at TEXT NOT NULL,
    about ${integer} NOT NULL REFERENCES assessment (seq),
    reaction TEXT NOT NULL,
    reason TEXT NOT NULL,
    statement TEXT NOT NULL,
    clinician TEXT NOT NULL
) ${strict};
CREATE INDEX feedback_about ON feedback (about);

CREATE TABLE erasure (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    at TEXT NOT NULL,
    about ${integer} NOT NULL REFERENCES assessment (seq),
    reason TEXT NOT NULL,
    trail ${integer} NOT NULL
) ${strict};
CREATE INDEX erasure_about ON erasure (about);

CREATE TABLE checkpoint (
    size ${integer} NOT NULL PRIMARY KEY,
    note TEXT NOT NULL
) ${strict};
