-- Who came, who may come, and who no longer may: entries of the log like everything else.
CREATE TABLE access (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    at TEXT NOT NULL,
    until TEXT NOT NULL,
    caller TEXT NOT NULL,
    address TEXT NOT NULL,
    operation TEXT NOT NULL,
    about ${integer} NOT NULL,
    status ${integer} NOT NULL,
    reason TEXT NOT NULL,
    times ${integer} NOT NULL
) ${strict};
CREATE INDEX access_caller ON access (caller);
CREATE INDEX access_about ON access (about);

CREATE TABLE pass (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    at TEXT NOT NULL,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    roles TEXT NOT NULL,
    expires TEXT NOT NULL,
    issuer TEXT NOT NULL
) ${strict};

CREATE TABLE revocation (
    seq ${integer} NOT NULL PRIMARY KEY REFERENCES log (seq),
    at TEXT NOT NULL,
    about ${integer} NOT NULL REFERENCES pass (seq),
    revoker TEXT NOT NULL
) ${strict};
CREATE INDEX revocation_about ON revocation (about);
